package clinic;

import jakarta.persistence.*;

@Entity
class Owner {
  @Id Long id;
  @Version String version; // error
}

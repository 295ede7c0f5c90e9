package clinic;

import jakarta.persistence.*;

@Entity
class Owner {
  @Id Long id;
  @Enumerated String name; // error
}

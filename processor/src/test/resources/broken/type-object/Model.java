package clinic;

import jakarta.persistence.*;

@Entity
class Owner {
  @Id Long id;
  Object anything; // error
}

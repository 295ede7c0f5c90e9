package clinic;

import jakarta.persistence.*;

@Entity
@Table(name = "\"a\"b\"")
class Owner { // error
  @Id Long id;
}

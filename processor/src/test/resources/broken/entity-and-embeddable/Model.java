package clinic;

import jakarta.persistence.*;

@Entity
@Embeddable
class Owner { // error
  @Id Long id;
}

package clinic;

import jakarta.persistence.*;

@Entity
@Access(AccessType.PROPERTY)
class Owner { // error
  @Id Long id;
}

package clinic;

import jakarta.persistence.*;

@Entity
interface Owner { // error
  @Id Long getId();
}

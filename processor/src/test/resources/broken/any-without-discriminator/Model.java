package clinic;

import jakarta.persistence.*;
import org.hibernate.annotations.Any;

@Entity
class Owner {
  @Id Long id;
  @Any Object target; // error
}

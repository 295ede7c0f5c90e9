package clinic;

import jakarta.persistence.*;

@Entity
@org.hibernate.annotations.Filter(name = "missing")
class Pet { // error
  @Id Long id;
}

package clinic;

import jakarta.persistence.*;

@Entity
class Owner {
  @Id Long id;
  Thread thread; // error
}

package clinic;

import jakarta.persistence.*;

@Entity
class Owner {
  @Id Long id;
  @ElementCollection String names; // error
}

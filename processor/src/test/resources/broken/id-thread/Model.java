package clinic;

import jakarta.persistence.*;

@Entity
class Owner {
  @Id Thread id; // error
}

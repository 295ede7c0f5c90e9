package clinic;

import jakarta.persistence.*;

@Entity
class Owner {
  @Id @GeneratedValue(strategy = GenerationType.UUID) Long id; // error
}

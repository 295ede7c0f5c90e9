package clinic;

import jakarta.persistence.*;

@Entity
class Owner {
  @Id Long id;
  @GeneratedValue Long number; // error
}

package clinic;

import jakarta.persistence.*;

@Entity
class Pet {
  @Id Long id;

  @Column(precision = 5, scale = 2)
  double weight; // error
}

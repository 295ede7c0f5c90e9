package clinic;

import jakarta.persistence.*;

interface Shape {}

@Entity
class Owner {
  @Id Long id;
  Shape shape; // error
}

package clinic;

import jakarta.persistence.*;

@Entity
class Pet {
  @Id Long id;
  Byte[] photo; // error
}

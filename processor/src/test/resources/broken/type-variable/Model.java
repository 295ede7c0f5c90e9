package clinic;

import jakarta.persistence.*;

@Entity
class Owner<T> {
  @Id Long id;
  T value; // error
}

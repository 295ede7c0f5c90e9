package clinic;

import jakarta.persistence.*;

@Entity
@Table(indexes = @Index(columnList = "nome"))
class Owner { // error
  @Id Long id;
  String name;
}

package clinic;

import jakarta.persistence.*;

@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"id", "mail"}))
class Owner { // error
  @Id Long id;
  String name;
}

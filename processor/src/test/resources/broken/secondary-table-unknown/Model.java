package clinic;

import jakarta.persistence.*;

@Entity
class Owner {
  @Id Long id;
  @Column(table = "nope") String name; // error
}

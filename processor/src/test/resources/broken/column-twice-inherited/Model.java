package clinic;

import jakarta.persistence.*;

@MappedSuperclass
abstract class Base {
  @Column(name = "label") String name;
}

@Entity
class Owner extends Base {
  @Id Long id;
  String label; // error
}

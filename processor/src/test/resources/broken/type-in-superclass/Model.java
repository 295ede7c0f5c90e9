package clinic;

import jakarta.persistence.*;

@MappedSuperclass
abstract class Base {
  Thread thread; // error
}

@Entity
class Owner extends Base {
  @Id Long id;
}

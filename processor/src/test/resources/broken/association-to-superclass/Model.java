package clinic;

import jakarta.persistence.*;

@MappedSuperclass
abstract class Base {
  @Id Long id;
}

@Entity
class Owner {
  @Id Long id;
  @ManyToOne Base base; // error
}

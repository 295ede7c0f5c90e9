package clinic;

import jakarta.persistence.*;

@MappedSuperclass
abstract class Base {
  String name;
}

@Entity
class Owner extends Base { // error
  String mail;
}

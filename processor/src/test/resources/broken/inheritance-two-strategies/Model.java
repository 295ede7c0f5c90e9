package clinic;

import jakarta.persistence.*;

@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
class Owner {
  @Id Long id;
}

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
class Keeper extends Owner { // error
  String a;
}

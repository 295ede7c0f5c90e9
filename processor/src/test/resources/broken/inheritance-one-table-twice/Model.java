package clinic;

import jakarta.persistence.*;

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
class Owner {
  @Id Long id;
}

@Entity
@Table(name = "Owner")
class Keeper extends Owner { // error
  String a;
}

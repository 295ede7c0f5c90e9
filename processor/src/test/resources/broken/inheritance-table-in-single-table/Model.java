package clinic;

import jakarta.persistence.*;

@Entity
class Owner {
  @Id Long id;
}

@Entity
@Table(name = "keepers")
class Keeper extends Owner { // error
  String a;
}

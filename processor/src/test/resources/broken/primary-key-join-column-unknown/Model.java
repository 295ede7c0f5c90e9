package clinic;

import jakarta.persistence.*;

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
class Owner {
  @Id Long id;
}

@Entity
@PrimaryKeyJoinColumn(name = "a", referencedColumnName = "nope")
class Keeper extends Owner {} // error

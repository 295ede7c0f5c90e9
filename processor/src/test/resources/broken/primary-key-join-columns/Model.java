package clinic;

import jakarta.persistence.*;

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
class Owner {
  @Id Long id;
}

@Entity
@PrimaryKeyJoinColumn(name = "a")
@PrimaryKeyJoinColumn(name = "b")
class Keeper extends Owner {} // error

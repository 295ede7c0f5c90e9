package clinic;

import jakarta.persistence.*;

@Entity
@DiscriminatorValue("a")
class Owner {
  @Id Long id;
}

@Entity
@DiscriminatorValue("a")
class Keeper extends Owner {} // error

package clinic;

import jakarta.persistence.*;

@Entity
@DiscriminatorColumn(discriminatorType = DiscriminatorType.INTEGER)
@DiscriminatorValue("abc")
class Owner { // error
  @Id Long id;
}

@Entity
@DiscriminatorValue("1")
class Keeper extends Owner {}

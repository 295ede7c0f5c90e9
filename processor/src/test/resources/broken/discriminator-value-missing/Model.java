package clinic;

import jakarta.persistence.*;

@Entity
@DiscriminatorColumn(discriminatorType = DiscriminatorType.CHAR)
class Pet { // error
  @Id Long id;
}

@Entity
@DiscriminatorValue("D")
class Dog extends Pet {}

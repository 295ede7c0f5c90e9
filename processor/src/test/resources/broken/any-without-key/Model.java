package clinic;

import jakarta.persistence.*;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminatorValue;

@Entity
class Owner {
  @Id Long id;
  @Any
  @AnyDiscriminatorValue(discriminator = "P", entity = Pet.class)
  Object target; // error
}

@Entity
class Pet {
  @Id Long id;
}

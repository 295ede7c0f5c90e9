package clinic;

import jakarta.persistence.*;
import org.hibernate.annotations.NaturalId;

@Entity
class Owner {
  @Id Long id;
}

@Entity
class Keeper extends Owner {
  @NaturalId String number; // error
}

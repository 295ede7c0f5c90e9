package clinic;

import jakarta.persistence.*;
import java.io.Serializable;

@Entity
class Owner {
  @Id Long id;
}

@Entity
class Pet {
  @EmbeddedId PetKey key;

  @MapsId("owner") @ManyToOne Owner owner; // error
}

@Embeddable
class PetKey implements Serializable {
  Long ownerId;
  int number;
}

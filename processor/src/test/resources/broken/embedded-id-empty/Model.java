package clinic;

import jakarta.persistence.*;

@Embeddable
class Key {}

@Entity
class Owner {
  @EmbeddedId Key id; // error
}

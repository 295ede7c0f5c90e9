package clinic;

import jakarta.persistence.*;

@Embeddable
class Key {
  Long a;
}

@Entity
class Owner {
  @EmbeddedId Key key; // error
  @Id Long id;
}

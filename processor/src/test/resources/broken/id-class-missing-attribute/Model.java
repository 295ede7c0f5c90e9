package clinic;

import jakarta.persistence.*;

class Key {
  Long a;
}

@Entity
@IdClass(Key.class)
class Owner {
  @Id Long a;
  @Id Long b; // error
}

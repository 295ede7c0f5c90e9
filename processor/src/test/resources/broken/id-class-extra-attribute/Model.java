package clinic;

import jakarta.persistence.*;

class Key {
  Long a;
  Long b;
  Long c;
}

@Entity
@IdClass(Key.class)
class Owner { // error
  @Id Long a;
  @Id Long b;
}

package clinic;

import jakarta.persistence.*;

@Entity
class Owner {
  @Id Long id;
}

@Entity
class Keeper extends Owner {
  @Id Long number; // error
}

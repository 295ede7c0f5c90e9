package clinic;

import jakarta.persistence.*;

@Entity(name = "Thing")
class Owner {
  @Id Long id;
}

@Entity(name = "Thing")
class Pet { // error
  @Id Long id;
}

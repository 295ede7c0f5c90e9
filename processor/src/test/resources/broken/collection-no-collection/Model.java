package clinic;

import jakarta.persistence.*;

@Entity
class Owner {
  @Id Long id;
  @OneToMany Pet pet; // error
}

@Entity
class Pet {
  @Id Long id;
}

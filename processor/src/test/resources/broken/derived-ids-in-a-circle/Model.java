package clinic;

import jakarta.persistence.*;

@Entity
class Owner {
  @Id @OneToOne Pet pet; // error
}

@Entity
class Pet {
  @Id @OneToOne Owner owner;
}

package clinic;

import jakarta.persistence.*;

@Entity
class Owner {
  @Id Long id;
  @ManyToOne
  @JoinColumn(name = "pet", referencedColumnName = "chip")
  Pet pet; // error
}

@Entity
class Pet {
  @Id Long id;
}

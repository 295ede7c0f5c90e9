package clinic;

import jakarta.persistence.*;

@Entity
class Owner {
  @Id Long id;
  @ManyToOne
  @Column(name = "pet")
  Pet pet; // error
}

@Entity
class Pet {
  @Id Long id;
}

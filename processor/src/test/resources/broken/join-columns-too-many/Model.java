package clinic;

import jakarta.persistence.*;

@Entity
class Owner {
  @Id Long id;
  @ManyToOne
  @JoinColumn(name = "a")
  @JoinColumn(name = "b")
  Pet pet; // error
}

@Entity
class Pet {
  @Id Long id;
}

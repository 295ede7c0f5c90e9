package clinic;

import jakarta.persistence.*;

@Entity
class Owner {
  @Id Long id;
  @ManyToOne
  @JoinColumn(table = "nope")
  Pet pet; // error
}

@Entity
class Pet {
  @Id Long id;
}

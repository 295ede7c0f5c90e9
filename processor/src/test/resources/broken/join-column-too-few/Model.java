package clinic;

import jakarta.persistence.*;

@Embeddable
class Key {
  Long a;
  Long b;
}

@Entity
class Owner {
  @Id Long id;
  @ManyToOne
  @JoinColumn(name = "pet")
  Pet pet; // error
}

@Entity
class Pet {
  @EmbeddedId Key id;
}

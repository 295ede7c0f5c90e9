package clinic;

import jakarta.persistence.*;

@Entity
class Owner {
  @Id Long id;
  @ManyToOne
  @JoinColumn(name = "a", insertable = false, updatable = false)
  @JoinColumn(name = "b")
  Pet pet; // error
}

@Embeddable
class Key {
  Long a;
  Long b;
}

@Entity
class Pet {
  @EmbeddedId Key id;
}

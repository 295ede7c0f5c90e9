package clinic;

import jakarta.persistence.*;

@Entity
class Pet {
  @Id Long id;

  @org.hibernate.annotations.Any
  @Column(name = "kind")
  @JoinColumn(name = "ref")
  Object owner; // error
}

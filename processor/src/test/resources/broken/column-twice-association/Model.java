package clinic;

import jakarta.persistence.*;

@Entity
class Owner {
  @Id Long id;
  @ManyToOne Pet pet;
  @Column(name = "pet_id") Long petId; // error
}

@Entity
class Pet {
  @Id Long id;
}

package clinic;

import jakarta.persistence.*;

@Entity
class Owner {
  @Id Long id;
  @OneToOne(mappedBy = "owner") Pet pet; // error
}

@Entity
class Pet {
  @Id Long id;
  @OneToOne(mappedBy = "pet") Owner owner;
}

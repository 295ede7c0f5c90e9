package clinic;

import jakarta.persistence.*;
import java.util.*;

@Entity
class Pet {
  @Id Long id;
  @OneToOne(mappedBy = "pets") Owner owner; // error
}

@Entity
class Owner {
  @Id Long id;
  @OneToMany List<Pet> pets;
}

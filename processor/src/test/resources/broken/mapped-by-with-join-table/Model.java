package clinic;

import jakarta.persistence.*;
import java.util.*;

@Entity
class Owner {
  @Id Long id;
  @ManyToMany(mappedBy = "owners")
  @JoinTable(name = "owner_pets")
  List<Pet> pets; // error
}

@Entity
class Pet {
  @Id Long id;
  @ManyToMany List<Owner> owners;
}

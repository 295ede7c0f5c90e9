package clinic;

import jakarta.persistence.*;
import java.util.*;

@Entity
class Owner {
  @Id Long id;
  @ManyToMany(mappedBy = "owners") List<Pet> pets; // error
}

@Entity
class Pet {
  @Id Long id;
  @ManyToMany(mappedBy = "pets") List<Owner> owners;
}

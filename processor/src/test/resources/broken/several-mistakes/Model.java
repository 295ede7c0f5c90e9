package clinic;

import jakarta.persistence.*;
import java.util.*;

@Entity
class Owner {
  @Id Long id;
  @OneToMany(mappedBy = "ownr") List<Pet> pets;
}

@Entity
class Pet { // error
  String name;
}

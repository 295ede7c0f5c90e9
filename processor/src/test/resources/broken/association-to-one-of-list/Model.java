package clinic;

import jakarta.persistence.*;
import java.util.*;

@Entity
class Owner {
  @Id Long id;
  @OneToOne(mappedBy = "owner") List<Pet> pet; // error
}

@Entity
class Pet {
  @Id Long id;
  @OneToOne Owner owner;
}

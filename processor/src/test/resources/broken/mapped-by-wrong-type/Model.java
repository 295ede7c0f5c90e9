package clinic;

import jakarta.persistence.*;
import java.util.*;

@Entity
class Owner {
  @Id Long id;
  @OneToMany(mappedBy = "keeper") List<Pet> pets; // error
}

@Entity
class Keeper {
  @Id Long id;
}

@Entity
class Pet {
  @Id Long id;
  @ManyToOne Keeper keeper;
}

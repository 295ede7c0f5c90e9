package clinic;

import jakarta.persistence.*;
import java.util.*;

@Entity
class Owner {
  @Id Long id;
  @OneToMany(mappedBy = "owner")
  @JoinColumn(name = "owner_id")
  List<Pet> pets; // error
}

@Entity
class Pet {
  @Id Long id;
  @ManyToOne Owner owner;
}

package clinic;

import jakarta.persistence.*;
import java.util.*;

@Entity
class Owner {
  @Id Long id;

  @OneToMany(mappedBy = "owner")
  @org.hibernate.annotations.NotFound(action = org.hibernate.annotations.NotFoundAction.IGNORE)
  List<Pet> pets; // error
}

@Entity
class Pet {
  @Id Long id;
  @ManyToOne Owner owner;
}

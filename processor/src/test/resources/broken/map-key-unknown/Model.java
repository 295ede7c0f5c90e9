package clinic;

import jakarta.persistence.*;
import java.util.*;

@Entity
class Owner {
  @Id Long id;
  @OneToMany @MapKey(name = "nick") Map<String, Pet> pets; // error
}

@Entity
class Pet {
  @Id Long id;
}

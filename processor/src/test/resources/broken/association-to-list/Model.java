package clinic;

import jakarta.persistence.*;
import java.util.*;

@Entity
class Owner {
  @Id Long id;
  @ManyToOne List<Pet> pets; // error
}

@Entity
class Pet {
  @Id Long id;
}

package clinic;

import jakarta.persistence.*;
import java.util.*;

@Entity
class Owner {
  @Id Long id;
  @OneToMany List<String> names; // error
}

package clinic;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.annotations.CollectionId;

@Entity
class Owner { // error
  @Id Long id;
  @ElementCollection
  @CollectionId(column = @Column(name = "x"), generator = "nope")
  Collection<String> names;
}

package clinic;

import jakarta.persistence.*;
import java.util.*;

@Entity
class Owner {
  @Id Long id;
  @ElementCollection Map names; // error
}

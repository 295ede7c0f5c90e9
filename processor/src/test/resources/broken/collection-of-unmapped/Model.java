package clinic;

import jakarta.persistence.*;
import java.util.*;

class Part {
  String a;
}

@Entity
class Owner {
  @Id Long id;
  @ElementCollection List<Part> parts; // error
}

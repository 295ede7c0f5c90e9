package clinic;

import jakarta.persistence.*;

class Part {
  String a;
}

@Entity
class Owner {
  @Id Long id;
  Part part; // error
}

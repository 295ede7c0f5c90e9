package clinic;

import jakarta.persistence.*;

@Embeddable
class Part {
  String a;
  @Embedded Part part; // error
}

@Entity
class Owner {
  @Id Long id;
  @Embedded Part part;
}

package clinic;

import jakarta.persistence.*;
import org.hibernate.annotations.Struct;

@Entity
class Owner { // error
  @Id Long id;
  @Struct(name = "") Part part;
}

@Embeddable
class Part {
  String a;
}

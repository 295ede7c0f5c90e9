package clinic;

import jakarta.persistence.*;

@Embeddable
class Part {
  String a;
}

@Entity
class Owner {
  @Id Long id;
  @ManyToOne Part part; // error
}

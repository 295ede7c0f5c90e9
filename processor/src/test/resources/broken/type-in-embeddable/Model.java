package clinic;

import jakarta.persistence.*;

@Embeddable
class Part {
  Thread thread; // error
}

@Entity
class Owner {
  @Id Long id;
  @Embedded Part part;
}

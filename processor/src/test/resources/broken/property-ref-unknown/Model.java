package clinic;

import jakarta.persistence.*;
import org.hibernate.annotations.PropertyRef;

@Entity
class Owner {
  @Id Long id;
  @ManyToOne @PropertyRef("chip") Pet pet; // error
}

@Entity
class Pet {
  @Id Long id;
}

package clinic;

import jakarta.persistence.*;

@Entity
class Pet {
  @Id Long id;
}

class Names extends org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl {} // error

package clinic;

import jakarta.persistence.*;

@Entity
class Owner {
  @Id Long id;
  @Column(name = "mail") String work;
  @Column(name = "mail") String home; // error
}

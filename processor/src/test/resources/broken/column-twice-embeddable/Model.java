package clinic;

import jakarta.persistence.*;

@Embeddable
class Address {
  String city;
}

@Entity
class Owner {
  @Id Long id;
  @Embedded Address home;
  @Embedded Address work; // error
}

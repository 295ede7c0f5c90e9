package clinic;

import jakarta.persistence.*;

@Embeddable
class Address {
  @Id Long id; // error
  String street;
}

@Entity
class Owner {
  @Id Long id;
  @Embedded Address address;
}

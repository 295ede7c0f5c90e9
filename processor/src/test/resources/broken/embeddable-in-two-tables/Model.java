package clinic;

import jakarta.persistence.*;

@Embeddable
class Address {
  String street;
  String city;
}

@Entity
@SecondaryTable(name = "more")
class Owner {
  @Id Long id;

  @Embedded
  @AttributeOverride(name = "city", column = @Column(table = "more"))
  Address address; // error
}

// setting: hibernate.physical_naming_strategy = org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy
// setting: hibernate.implicit_naming_strategy = legacy-jpa
package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
class PetOwner {
  @Id @GeneratedValue Long id;
  String firstName;
  @ManyToOne PetOwner bestFriend;
  @ElementCollection Set<String> nickNames;
  @ManyToMany Set<PetOwner> allFriends;
  @OneToMany List<PetOwner> followers;
  @Embedded HomeAddress home;
}

@Embeddable
class HomeAddress {
  String streetName;
}

// setting: hibernate.physical_naming_strategy = org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl
package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
class PetOwner {
  @Id @GeneratedValue Long petOwnerId;
  String firstName;

  @Column(name = "lastNameHere")
  String lastName;

  @ManyToOne PetOwner bestFriend;
  @ElementCollection Set<String> nickNames;
  @ManyToMany Set<PetOwner> allFriends;

  @Column(name = "`QuotedName`")
  String quoted;

  URLParts urlParts;

  @Column(unique = true)
  String userID2Name;
}

@Embeddable
class URLParts {
  String hostName;
  int portNumber;
}

@Entity
@Table(
    name = "PetVisits",
    indexes = @Index(columnList = "visitDate, petName"),
    uniqueConstraints = @UniqueConstraint(columnNames = {"visitDate", "petName"}))
class Visit {
  @Id
  @GeneratedValue(generator = "visitGen")
  @SequenceGenerator(name = "visitGen", sequenceName = "visitNumbers")
  Long id;

  LocalDate visitDate;
  String petName;
}

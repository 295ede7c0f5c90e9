package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind", length = 12)
class Person {
  @Id @GeneratedValue Long id;

  @Column(nullable = false)
  String name;
}

@Entity
@DiscriminatorValue("staff")
@PrimaryKeyJoinColumn(name = "person_id")
class Employee extends Person {
  BigDecimal salary;
  @ManyToOne Employee boss;
}

@Entity
@DiscriminatorValue("board")
@OnDelete(action = OnDeleteAction.CASCADE)
class Director extends Employee {
  LocalDate since;
  @ElementCollection Set<String> seats;
}

@Entity
@PrimaryKeyJoinColumn(name = "guest", foreignKey = @ForeignKey(name = "fk_guest_person"))
class Guest extends Person {
  @Column(unique = true)
  String badge;
}

/** The tables tell the rows apart. */
@Entity
@DiscriminatorValue("board")
class Adviser extends Person {
  String subject;
}

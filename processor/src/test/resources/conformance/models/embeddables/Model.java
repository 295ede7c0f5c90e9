package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Embeddable
class Street {
  @Column(length = 80)
  String name;

  @Column(nullable = false)
  int number;
}

@Embeddable
class Address {
  Street street;

  @Column(length = 10)
  String zip;

  @ManyToOne Country country;
}

@Embeddable
record Money(
    @Column(precision = 12, scale = 3, nullable = false) BigDecimal amount,
    @Column(length = 3) String currency) {}

@Entity
class Country {
  @Id
  @Column(length = 2)
  String code;
}

@Entity
class Company {
  @Id @GeneratedValue Long id;
  @Embedded Address seat;

  @Embedded
  @AttributeOverride(name = "street.name", column = @Column(name = "post_street", length = 40))
  @AttributeOverride(
      name = "street.number",
      column = @Column(name = "post_number", nullable = true))
  @AttributeOverride(name = "zip", column = @Column(name = "post_zip"))
  @AssociationOverride(
      name = "country",
      joinColumns = @JoinColumn(name = "post_country"),
      foreignKey = @ForeignKey(name = "fk_post_country"))
  Address post;

  Money capital;
  @ElementCollection List<Money> grants;

  @ElementCollection
  @CollectionTable(name = "branch", joinColumns = @JoinColumn(name = "company"))
  @AttributeOverride(name = "street.name", column = @Column(name = "branch_street"))
  Set<Address> branches;
}

package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.NaturalId;

@Entity
@Table(
    uniqueConstraints = {
      @UniqueConstraint(columnNames = {"a", "b"}),
      @UniqueConstraint(
          name = "uk_named",
          columnNames = {"b", "c"}),
      @UniqueConstraint(columnNames = "c"),
      @UniqueConstraint(
          name = "uk_order",
          columnNames = {"c", "a"})
    })
class Uniq {
  @Id long id;
  int a;
  int b;

  @Column(unique = true)
  int c;

  @Column(unique = true, nullable = false)
  String d;

  @ManyToOne
  @JoinColumn(unique = true)
  Uniq other;

  @NaturalId String ssn;
}

@Entity
class Citizen {
  @Id long id;

  @NaturalId(mutable = true)
  String country;

  @NaturalId(mutable = true)
  String number;
}

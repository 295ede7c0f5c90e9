// setting: hibernate.globally_quoted_identifiers = true
package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;

@Entity
class Order {
  @Id @GeneratedValue Long id;
  String select;

  @Column(name = "MixedCase")
  int group;

  @ManyToOne Order parentOrder;
  @ElementCollection Set<String> tags;

  @Enumerated(EnumType.STRING)
  Limit limit;

  @Column(unique = true)
  String uniq;
}

@Entity
@Table(name = "user", indexes = @Index(columnList = "fullName desc"))
class User {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  String fullName;

  @ColumnDefault("3")
  int three;

  @Check(constraints = "\"four\" > 4")
  int four;
}

enum Limit {
  MIN,
  MAX
}

package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
@Table(name = "\"Order\"")
class Order {
  @Id Long id;

  @Column(name = "`select`")
  String select;

  @Column(name = "\"Group By\"")
  int group;

  @ManyToOne
  @JoinColumn(name = "`Parent`")
  Order parent;

  @ElementCollection
  @CollectionTable(name = "`order tags`", joinColumns = @JoinColumn(name = "\"Order Id\""))
  @Column(name = "`Tag`")
  Set<String> tags;

  @ManyToMany
  @JoinTable(name = "\"Mixed\"")
  Set<Order> mixed;
}

@Entity
@Table(
    name = "`User`",
    indexes = @Index(name = "`IxName`", columnList = "`Name`"),
    uniqueConstraints =
        @UniqueConstraint(
            name = "`Uk`",
            columnNames = {"`Name`", "age"}))
class User {
  @Id
  @GeneratedValue
  @SequenceGenerator(name = "s", sequenceName = "`User Seq`")
  Long id;

  @Column(name = "`Name`")
  String name;

  int age;
}

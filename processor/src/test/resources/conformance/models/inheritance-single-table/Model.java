package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.DiscriminatorFormula;

@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "what", discriminatorType = DiscriminatorType.INTEGER)
@DiscriminatorValue("0")
class Item {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(nullable = false)
  String title;
}

@Entity
@DiscriminatorValue("1")
class Book extends Item {
  @Column(nullable = false, length = 13, unique = true)
  String isbn;

  int pages;

  @ManyToOne(optional = false)
  Author author;
}

@Entity
@DiscriminatorValue("2")
class Film extends Item {
  Duration length;
  boolean colour;
  @ManyToMany Set<Author> cast;
}

@Entity
class Author {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  String name;
}

@Entity
@DiscriminatorColumn(discriminatorType = DiscriminatorType.CHAR)
@DiscriminatorValue("X")
class Shape {
  @Id int id;
}

@Entity
@DiscriminatorValue("C")
class Circle extends Shape {
  double radius;
}

@Entity
@DiscriminatorValue("S")
class Square extends Shape {
  double side;
}

@Entity
@DiscriminatorFormula("case when owner is null then 'free' else 'taken' end")
@DiscriminatorValue("free")
class Slot {
  @Id int id;
  String owner;
}

@Entity
@DiscriminatorValue("taken")
class TakenSlot extends Slot {
  Instant since;
}

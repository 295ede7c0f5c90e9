package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
@Table(schema = "audit", name = "log")
class Log {
  @Id @GeneratedValue Long id;
  @ManyToOne Who who;
  @ElementCollection Set<String> tags;

  @Enumerated(EnumType.STRING)
  Sort sort;
}

@Entity
@Table(schema = "people")
class Who {
  @Id
  @GeneratedValue
  @SequenceGenerator(name = "w", schema = "people", sequenceName = "who_numbers")
  Long id;

  @ManyToMany
  @JoinTable(schema = "links", name = "friends")
  Set<Who> friends;
}

@Entity
class Plain {
  @Id
  @GeneratedValue(strategy = GenerationType.TABLE, generator = "x")
  @TableGenerator(name = "x", schema = "ids", table = "numbers")
  Long id;

  @ManyToOne Log log;
}

@Entity
@Table(schema = "`Mixed Schema`", name = "plain", indexes = @Index(columnList = "name"))
class Mixed {
  @Id Long id;

  @Column(comment = "in another schema") // since 7.0
  String name;
}

enum Sort {
  A,
  B
}

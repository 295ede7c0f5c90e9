package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.UuidGenerator;

@Entity
class Auto {
  @Id @GeneratedValue Long id;
}

@Entity
class Identity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;
}

@Entity
class IdentityInt {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "no")
  int id;
}

@Entity
class IdentityShort {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Short id;
}

@Entity
class Sequenced {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE)
  Integer id;
}

@Entity
class Named {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "numbers")
  Long id;
}

@Entity
class One {
  @Id
  @GeneratedValue(generator = "ones")
  @SequenceGenerator(
      name = "ones",
      sequenceName = "one_by_one",
      allocationSize = 1,
      initialValue = 7)
  Long id;
}

@Entity
class Down {
  @Id
  @GeneratedValue(generator = "downs")
  @SequenceGenerator(
      name = "downs",
      sequenceName = "downwards",
      allocationSize = -1,
      initialValue = -1)
  Long id;
}

@Entity
class Uuid {
  @Id @GeneratedValue UUID id;
}

@Entity
class UuidString {
  @Id
  @GeneratedValue(strategy = GenerationType.UUID)
  String id;
}

@Entity
class UuidTime {
  @Id
  @UuidGenerator(style = UuidGenerator.Style.TIME)
  UUID id;
}

@Entity
class SharedA {
  @Id
  @GeneratedValue(generator = "shared")
  @SequenceGenerator(name = "shared", sequenceName = "shared_seq", allocationSize = 20)
  Long id;
}

@Entity
class SharedB {
  @Id
  @GeneratedValue(generator = "shared2")
  @SequenceGenerator(name = "shared2", sequenceName = "shared_seq", allocationSize = 20)
  Long id;
}

@Entity
class Options {
  @Id
  @GeneratedValue(generator = "opt")
  @SequenceGenerator(
      name = "opt",
      options = "cache 5 maxvalue 100000 cycle", // since 7.0
      sequenceName = "opt_seq")
  Long id;
}

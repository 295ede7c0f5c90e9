// setting: hibernate.default_schema = clinic
package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
class Owner {
  @Id @GeneratedValue Long id;

  @OneToMany(mappedBy = "owner")
  List<Pet> pets;

  @Enumerated(EnumType.STRING)
  Kind kind;
}

@Entity
class Pet {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @ManyToOne Owner owner;
}

@Entity
@Table(schema = "other")
class Elsewhere {
  @Id @GeneratedValue Long id;
  @ManyToOne Owner owner;
}

enum Kind {
  A,
  B
}

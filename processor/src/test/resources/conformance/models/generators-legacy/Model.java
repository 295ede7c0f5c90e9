// setting: hibernate.id.db_structure_naming_strategy = legacy
package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
class A {
  @Id @GeneratedValue Long id;
}

@Entity
class B {
  @Id
  @GeneratedValue(generator = "bees")
  Long id;
}

@Entity
class C {
  @Id
  @GeneratedValue(strategy = GenerationType.TABLE)
  Long id;
}

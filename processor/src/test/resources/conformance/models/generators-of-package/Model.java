// since 7.0
package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
class A {
  @Id
  @GeneratedValue(generator = "wide")
  Long id;
}

@Entity
class B {
  @Id
  @GeneratedValue(generator = "tab", strategy = GenerationType.TABLE)
  Long id;
}

@Entity
@SequenceGenerator(name = "own", sequenceName = "c_numbers", allocationSize = 2)
class C {
  @Id
  @GeneratedValue(generator = "own")
  Long id;
}

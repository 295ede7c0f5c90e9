// setting: hibernate.id.db_structure_naming_strategy = single
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
  @Id @GeneratedValue Long id;
  @ManyToOne A a;
}

// setting: hibernate.hbm2ddl.default_constraint_mode = NO_CONSTRAINT
package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

@Entity
class A {
  @Id long id;
}

@Entity
class B {
  @Id long id;
  @ManyToOne A a;

  @ManyToOne
  @JoinColumn(foreignKey = @ForeignKey(value = ConstraintMode.CONSTRAINT, name = "fk_on"))
  A on;

  @ElementCollection Set<String> tags;
}

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

  @ManyToOne
  @JoinColumn(
      name = "a",
      foreignKey =
          @ForeignKey(
              name = "fk_late",
              foreignKeyDefinition = "foreign key (a) references A deferrable initially deferred"))
  A late;

  @OneToMany
  @JoinTable(
      name = "b_as",
      foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT),
      inverseForeignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  Set<A> loose;
}

package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Entity
class A {
  @Id long id;
}

@Entity
class B {
  @Id long id;

  @ManyToOne
  @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  A free;

  @ManyToOne
  @JoinColumn(foreignKey = @ForeignKey(name = "fk_named"))
  A named;

  @ManyToOne
  @JoinColumn(
      name = "def",
      foreignKey =
          @ForeignKey(
              name = "fk_def",
              foreignKeyDefinition =
                  "foreign key (def) references A (id) on update cascade on delete set null"))
  A defined;

  @ManyToOne
  @JoinColumn(
      name = "elsewhere",
      foreignKey =
          @ForeignKey(
              name = "fk_elsewhere",
              foreignKeyDefinition = "foreign key (elsewhere) references Other"))
  A elsewhere;

  @ManyToOne
  @OnDelete(action = OnDeleteAction.CASCADE)
  A gone;

  @ManyToOne
  @OnDelete(action = OnDeleteAction.SET_NULL)
  A nulled;

  @ManyToOne
  @OnDelete(action = OnDeleteAction.RESTRICT)
  A kept;

  @ManyToOne
  @JoinColumn(foreignKey = @ForeignKey(options = "on update cascade")) // since 7.0
  A options;
}

@Entity
class Other {
  @Id long number;
}

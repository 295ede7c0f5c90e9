package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.View;

@Entity
@View(query = "select id, name from base_table")
class Summary {
  @Id Long id;
  String name;
}

@Entity
@Table(name = "base_table")
class BaseTable {
  @Id Long id;
  String name;
}

@Entity
@Subselect("select id, name from base_table")
class Selected {
  @Id Long id;
  String name;
}

@Entity
@Immutable
class Fixed {
  @Id Long id;

  @ManyToOne
  @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  Summary summary;
}

package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JoinFormula;
import org.hibernate.annotations.SQLRestriction;

@Entity
class Formulas {
  @Id long id;
  int a;

  @Formula("a * 2")
  int twice;

  @ManyToOne
  @JoinFormula("a")
  Formulas byFormula;

  @OneToMany(mappedBy = "plain")
  @SQLRestriction("a > 0")
  Set<Formulas> many;

  @ManyToOne Formulas plain;
}

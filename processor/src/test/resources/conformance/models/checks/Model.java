// since 7.0
package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.Check;

@Entity
@Check(name = "ck_span", constraints = "low < high")
@Check(constraints = "low > -1000")
@Table(check = @CheckConstraint(name = "ck_table", constraint = "high < 1000"))
class Span {
  @Id long id;
  int low;
  int high;

  @Check(constraints = "code <> ''")
  String code;

  @Column(check = @CheckConstraint(name = "ck_floor", constraint = "floor between 0 and 9"))
  short floor;

  @Column(
      check = {
        @CheckConstraint(constraint = "multi > 0"),
        @CheckConstraint(constraint = "multi < 10")
      })
  int multi;

  @Check(name = "ck_named", constraints = "named in ('a', 'b')")
  String named;

  @Enumerated(EnumType.STRING)
  @Column(check = @CheckConstraint(constraint = "mode <> 'B'"))
  Mode mode;

  @ElementCollection
  @Check(constraints = "elements > 3")
  Set<Integer> elements;

  @Column(name = "`select`", check = @CheckConstraint(constraint = "\"select\" like 'x%'"))
  String reserved;
}

enum Mode {
  A,
  B
}

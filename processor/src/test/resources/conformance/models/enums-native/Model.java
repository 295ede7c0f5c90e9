// setting: hibernate.type.prefer_native_enum_types = true
package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

enum Status {
  NEW,
  OPEN,
  CLOSED
}

enum Weird {
  a,
  B,
  _c
}

@Entity
class Enums {
  @Id long id;

  @Enumerated(EnumType.STRING)
  Status status;

  @Enumerated(EnumType.ORDINAL)
  Status ordinal;

  Weird weird;

  @ElementCollection
  @Enumerated(EnumType.STRING)
  Set<Weird> many;

  Status[] several;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(9)")
  Weird text;
}

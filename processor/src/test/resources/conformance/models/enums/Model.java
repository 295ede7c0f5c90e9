package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

enum Status {
  NEW,
  OPEN,
  CLOSED
}

enum Size {
  SMALL,
  LARGE
}

@Entity
class Enums {
  @Id long id;
  Status plain;
  @Enumerated Status ordinal;

  @Enumerated(EnumType.STRING)
  Status string;

  @Enumerated(EnumType.STRING)
  @Column(length = 8, nullable = false)
  Status shortOne;

  @Enumerated(EnumType.ORDINAL)
  @Column(nullable = false)
  Size size;

  @JdbcTypeCode(SqlTypes.NAMED_ENUM)
  Status named;

  @JdbcTypeCode(SqlTypes.VARCHAR)
  Status varchar;

  @JdbcTypeCode(SqlTypes.INTEGER)
  Status integer;

  @Column(columnDefinition = "varchar(10)")
  @Enumerated(EnumType.STRING)
  Status defined;
}

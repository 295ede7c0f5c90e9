package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Embeddable
class Payload {
  String text;
  int count;
  Inner inner;
  List<String> list;

  @Enumerated(EnumType.STRING)
  Kind kind;

  boolean flag;
}

@Embeddable
class Inner {
  BigDecimal amount;
  LocalDate date;
}

enum Kind {
  A,
  B
}

@Entity
class Json {
  @Id long id;

  @JdbcTypeCode(SqlTypes.JSON)
  Payload payload;

  @JdbcTypeCode(SqlTypes.JSON)
  Map<String, String> map;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(nullable = false)
  List<String> list;

  @JdbcTypeCode(SqlTypes.JSON)
  Payload[] several;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Inner> inners;
}

package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.ColumnDefault;

@Entity
class Defaults {
  @Id long id;

  @ColumnDefault("7")
  int seven;

  @ColumnDefault("'a'")
  @Column(nullable = false, length = 5)
  String text;

  @ColumnDefault("true")
  boolean flag;

  @ColumnDefault("current_timestamp")
  Instant at;

  @ColumnDefault("0.50")
  @Column(precision = 5, scale = 2)
  BigDecimal rate;

  @ColumnDefault("-1")
  Integer negative;

  @ColumnDefault("null")
  String none;

  @ManyToOne
  @ColumnDefault("1")
  Defaults parent;

  @ColumnDefault("'it''s'")
  String quoted;

  @Version
  @ColumnDefault("0")
  int version;

  @Enumerated(EnumType.STRING)
  @ColumnDefault("'OFF'")
  Switch state;

  @ColumnDefault("current_date")
  LocalDate onDate;
}

enum Switch {
  ON,
  OFF
}

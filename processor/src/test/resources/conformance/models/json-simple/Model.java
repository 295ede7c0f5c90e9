package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Embeddable
record Point(int x, int y) {}

@Entity
class Json {
  @Id long id;

  @JdbcTypeCode(SqlTypes.JSON)
  Point point;

  @JdbcTypeCode(SqlTypes.JSON)
  Map<String, Integer> map;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(columnDefinition = "json")
  String raw;
}

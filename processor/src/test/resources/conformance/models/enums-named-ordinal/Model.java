package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

enum Weight {
  LIGHT,
  HEAVY
}

@Entity
class Load {
  @Id long id;

  @JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
  Weight weight;

  @JdbcTypeCode(SqlTypes.NAMED_ENUM)
  @Column(nullable = false)
  Weight other;
}

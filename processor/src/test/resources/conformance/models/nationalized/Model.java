package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.type.SqlTypes;

@Entity
class National {
  @Id
  @Nationalized
  @Column(length = 12)
  String id;

  @Nationalized String text;

  @Nationalized
  @Column(length = 100000)
  String longText;

  @Nationalized char c;

  @JdbcTypeCode(SqlTypes.NCHAR)
  @Column(length = 5)
  String fixed;
}

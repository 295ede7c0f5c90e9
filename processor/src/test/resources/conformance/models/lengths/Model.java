package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Lengths {
  @Id
  @Column(length = 36)
  String id;

  @Column(length = 1)
  String one;

  @Column(length = 255)
  String usual;

  @Column(length = 4000)
  String long4k;

  @Column(length = 32600)
  String long32;

  @Column(length = 65536)
  String huge;

  @Column(length = org.hibernate.Length.LONG32)
  String unlimited;

  @Column(length = 100)
  byte[] bytes;

  @Column(length = 100000)
  byte[] manyBytes;

  @Column(length = 20)
  char[] chars;

  @Column(precision = 5)
  BigDecimal p5;

  @Column(precision = 10, scale = 2)
  BigDecimal p10s2;

  @Column(scale = 4)
  BigDecimal s4;

  @Column(precision = 30)
  BigInteger big;

  @Column(precision = 12)
  double d12;

  @Column(precision = 7)
  float f7;

  @Column(precision = 3)
  int i3;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 4)
  String fixed;

  @JdbcTypeCode(SqlTypes.LONGVARCHAR)
  String longText;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  @Column(precision = 8, scale = 1)
  double asNumeric;

  @Column(columnDefinition = "varchar(7) default 'x' not null")
  String raw;

  @Column(columnDefinition = "decimal(9,1)")
  BigDecimal rawDecimal;

  @Column(columnDefinition = "char(3)", nullable = false)
  String rawNotNull;

  @Column(options = "default 'opt'") // since 7.0
  String options;
}

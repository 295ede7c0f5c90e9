package model;

import jakarta.persistence.*;
import java.math.*;
import java.net.InetAddress;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.JavaType;
import org.hibernate.annotations.JdbcType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Typed {
  @Id long id;

  @JavaType(org.hibernate.type.descriptor.java.StringJavaType.class)
  String text;

  @JdbcType(org.hibernate.type.descriptor.jdbc.CharJdbcType.class)
  @Column(length = 6)
  String jdbc;

  @JdbcTypeCode(SqlTypes.SMALLINT)
  int small;

  @JdbcTypeCode(SqlTypes.VARCHAR)
  UUID asText;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(length = 16)
  UUID asBinary;

  @JdbcTypeCode(SqlTypes.UUID)
  UUID uuid;

  @JdbcTypeCode(SqlTypes.INET)
  InetAddress inet;

  @JdbcTypeCode(SqlTypes.TINYINT)
  byte tiny;

  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(length = 12)
  int number;
}

package model;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Embeddable
class Inner {
  int a;
  String b;
}

@Entity
class Xml {
  @Id long id;

  @JdbcTypeCode(SqlTypes.SQLXML)
  Map<String, String> map;

  @JdbcTypeCode(SqlTypes.SQLXML)
  String text;
}

package model;

import jakarta.persistence.*;
import java.io.Serializable;
import java.math.*;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.NClob;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.type.SqlTypes;

@Entity
class Lobs {
  @Id long id;
  @Lob String text;
  @Lob byte[] bytes;
  @Lob char[] chars;
  Blob blob;
  Clob clob;
  NClob nclob;
  @Lob Serializable object;

  @Lob
  @Column(length = 1000000)
  String sized;

  @Lob @Nationalized String national;

  @JdbcTypeCode(SqlTypes.VARBINARY)
  @Lob
  byte[] inline;
}

package model;

import jakarta.persistence.*;
import java.io.Serializable;
import java.math.*;
import java.net.InetAddress;
import java.net.URL;
import java.time.*;
import java.util.*;

@Entity
class Basics {
  @Id long id;
  boolean bool;
  byte b;
  short s;
  int i;
  long l;
  float f;
  double d;
  char c;
  Boolean bool2;
  Byte b2;
  Short s2;
  Integer i2;
  Long l2;
  Float f2;
  Double d2;
  Character c2;
  String string;
  BigDecimal decimal;
  BigInteger integer;
  UUID uuid;
  Class<?> type;
  Locale locale;
  Currency currency;
  URL url;
  InetAddress address;
  byte[] bytes;
  char[] chars;
  Serializable object;
  BitSet bits;

  @Basic(optional = false)
  String required;

  @Column(nullable = false)
  Integer requiredNumber;

  Optional<String> none() {
    return Optional.empty();
  }

  transient int not;
  @Transient int neither;
}

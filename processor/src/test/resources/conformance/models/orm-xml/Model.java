package model;

import jakarta.persistence.*;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.*;

// Mapped in XML alone.
class Plain {
  private Long id;
  private String name;
  private BigDecimal price;
  private Grade grade;
  private Place place;
  private List<String> tags;
  private Flag flag;
  private Plain parent;
  private List<Part> parts;
}

class Place {
  private String street;
  private int number;
}

class Part {
  private Long id;
  private Plain plain;
  private String code;
}

class Versioned {
  private int version;
  private LocalDate since;
}

class Special extends Versioned {
  private long key;
  private String text;

  public long getKey() {
    return key;
  }

  public void setKey(long key) {
    this.key = key;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}

enum Grade {
  GOOD,
  BAD
}

record Flag(String code) {}

class FlagConverter implements AttributeConverter<Flag, String> {
  public String convertToDatabaseColumn(Flag flag) {
    return flag.code();
  }

  public Flag convertToEntityAttribute(String code) {
    return new Flag(code);
  }
}

// Annotated, and overridden in XML.
@Entity
@Table(name = "by_annotation")
class Overridden {
  @Id Long id;

  @Column(length = 10)
  String name;

  @Column(nullable = false)
  String kept;
}

// Annotated, and XML says that annotations do not count.
@Entity
@Table(name = "not_this", indexes = @Index(columnList = "name"))
class Complete {
  @Id long id;

  @Column(length = 10, nullable = false)
  String name;

  @Transient String stored;
}

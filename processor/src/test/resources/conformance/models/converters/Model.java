package model;

import jakarta.persistence.*;
import java.io.Serializable;
import java.math.*;
import java.time.*;
import java.util.*;

enum Colour {
  RED,
  GREEN
}

@Converter
class ColourConverter implements AttributeConverter<Colour, String> {
  @Override
  public String convertToDatabaseColumn(Colour c) {
    return c == null ? null : c.name().substring(0, 1);
  }

  @Override
  public Colour convertToEntityAttribute(String s) {
    return "R".equals(s) ? Colour.RED : Colour.GREEN;
  }
}

@Converter(autoApply = true)
class MoneyConverter implements AttributeConverter<Money, BigDecimal> {
  @Override
  public BigDecimal convertToDatabaseColumn(Money m) {
    return m == null ? null : m.amount();
  }

  @Override
  public Money convertToEntityAttribute(BigDecimal d) {
    return new Money(d);
  }
}

record Money(BigDecimal amount) implements Serializable {}

@Converter
class FlagConverter implements AttributeConverter<Boolean, String> {
  @Override
  public String convertToDatabaseColumn(Boolean b) {
    return b == null ? null : b ? "J" : "N";
  }

  @Override
  public Boolean convertToEntityAttribute(String s) {
    return "J".equals(s);
  }
}

@Converter
class ListConverter implements AttributeConverter<List<String>, String> {
  @Override
  public String convertToDatabaseColumn(List<String> l) {
    return String.join(",", l);
  }

  @Override
  public List<String> convertToEntityAttribute(String s) {
    return List.of(s.split(","));
  }
}

@Entity
class Goods {
  @Id long id;

  @Convert(converter = ColourConverter.class)
  Colour colour;

  Money price;

  @Column(precision = 9, scale = 1)
  Money small;

  @Convert(converter = FlagConverter.class)
  boolean flag;

  @Convert(converter = FlagConverter.class)
  @Column(length = 1, nullable = false)
  Boolean boxed;

  @Convert(converter = ListConverter.class)
  List<String> words;

  @ElementCollection
  @Convert(converter = ColourConverter.class)
  Set<Colour> colours;

  @Convert(disableConversion = true)
  @Column(length = 100)
  Money raw;
}

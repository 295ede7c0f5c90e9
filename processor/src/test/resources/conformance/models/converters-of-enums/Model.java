package model;

import jakarta.persistence.*;
import java.util.*;

interface Coded {
  String code();
}

enum Size implements Coded {
  SMALL("s"),
  MEDIUM("m") {
    @Override
    public String code() {
      return "M!";
    }
  },
  LARGE;

  private final String code;
  private final int number = ordinal() * 10 + 1;

  Size(String code) {
    this.code = code;
  }

  Size() {
    this("it's l");
  }

  @Override
  public String code() {
    return code;
  }

  int number() {
    return number;
  }
}

abstract class ByCode<E extends Enum<E> & Coded> implements AttributeConverter<E, String> {
  private final Class<E> type;

  ByCode(Class<E> type) {
    this.type = type;
  }

  @Override
  public String convertToDatabaseColumn(E value) {
    return value == null ? null : value.code();
  }

  @Override
  public E convertToEntityAttribute(String code) {
    for (E value : type.getEnumConstants()) {
      if (value.code().equals(code)) {
        return value;
      }
    }
    return null;
  }
}

@Converter
class SizeByCode extends ByCode<Size> {
  SizeByCode() {
    super(Size.class);
  }
}

@Converter
class SizeByNumber implements AttributeConverter<Size, Integer> {
  @Override
  public Integer convertToDatabaseColumn(Size size) {
    return Optional.ofNullable(size).map(Size::number).orElse(null);
  }

  @Override
  public Size convertToEntityAttribute(Integer number) {
    return number == null ? null : Size.values()[number / 10];
  }
}

@Converter
class SizeByLetter implements AttributeConverter<Size, Character> {
  @Override
  public Character convertToDatabaseColumn(Size size) {
    if (size == null) {
      return null;
    }
    return switch (size) {
      case SMALL -> 'a';
      case MEDIUM -> 'b';
      case LARGE -> 'c';
    };
  }

  @Override
  public Size convertToEntityAttribute(Character letter) {
    return letter == null ? null : Size.values()[letter - 'a'];
  }
}

@Converter
class NoIsNull implements AttributeConverter<Boolean, String> {
  @Override
  public String convertToDatabaseColumn(Boolean value) {
    return Boolean.TRUE.equals(value) ? "yes" : null;
  }

  @Override
  public Boolean convertToEntityAttribute(String text) {
    return text != null;
  }
}

@Converter
class SizeByBits implements AttributeConverter<Size, Long> {
  private static final int ALL = (1 << 6) / 2 - 1 ^ 4;

  @Override
  public Long convertToDatabaseColumn(Size size) {
    return size == null ? null : (long) (ALL >> size.ordinal() % 3 | 64 >>> 1) << 33;
  }

  @Override
  public Size convertToEntityAttribute(Long bits) {
    return Size.values()[0];
  }
}

@Entity
class Shirt {
  @Id long id;

  @Convert(converter = SizeByCode.class)
  @Column(nullable = false)
  Size code;

  @Convert(converter = SizeByNumber.class)
  Size number;

  @Convert(converter = SizeByBits.class)
  Size bits;

  @Convert(converter = SizeByLetter.class)
  Size letter;

  @Convert(converter = NoIsNull.class)
  Boolean sold;

  @ElementCollection
  @Convert(converter = SizeByNumber.class)
  Set<Size> others;
}

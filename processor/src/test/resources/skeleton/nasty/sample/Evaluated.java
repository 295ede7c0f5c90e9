package sample;

import jakarta.persistence.AttributeConverter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Converters whose values follow from the source, and some whose values do not. */
public class Evaluated {
  private static final String PREFIX = "x".concat("-");
  private static final Map<Size, Integer> NUMBERS = Map.of(Size.SMALL, 1, Size.LARGE, 3);
  private static int calls;

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

    private static final Map<String, Size> BY_CODE = new HashMap<>();

    static {
      for (Size size : values()) {
        BY_CODE.put(size.code, size);
      }
    }

    private final String code;
    private final int number = ordinal() * 10;

    Size(String code) {
      this.code = code;
    }

    Size() {
      this("l");
    }

    @Override
    public String code() {
      return code;
    }

    public int getNumber() {
      return this.number;
    }

    static String shorten(Size size) {
      return size.name().toLowerCase().charAt(0) + "";
    }
  }

  static class ByGetter implements AttributeConverter<Size, Integer> {
    @Override
    public Integer convertToDatabaseColumn(Size size) {
      return size == null ? null : size.getNumber();
    }

    @Override
    public Size convertToEntityAttribute(Integer value) {
      return null;
    }
  }

  static class BySwitch implements AttributeConverter<Size, Character> {
    @Override
    public Character convertToDatabaseColumn(Size size) {
      return switch (size) {
        case SMALL -> 'a';
        case MEDIUM -> {
          char letter = 'b';
          yield letter;
        }
        default -> 'c';
      };
    }

    @Override
    public Size convertToEntityAttribute(Character value) {
      return null;
    }
  }

  static class ByOldSwitch implements AttributeConverter<Size, Short> {
    @Override
    public Short convertToDatabaseColumn(Size size) {
      short number = 7;
      switch (size) {
        case SMALL:
          number = 1;
        case MEDIUM:
          number = 2;
          break;
        default:
          return number;
      }
      return number;
    }

    @Override
    public Size convertToEntityAttribute(Short value) {
      return null;
    }
  }

  static class ByOptional implements AttributeConverter<Size, String> {
    @Override
    public String convertToDatabaseColumn(Size size) {
      return Optional.ofNullable(size).map(Size::code).map(c -> PREFIX + c).orElse(null);
    }

    @Override
    public Size convertToEntityAttribute(String value) {
      return null;
    }
  }

  static class ByMap implements AttributeConverter<Size, Integer> {
    @Override
    public Integer convertToDatabaseColumn(Size size) {
      return NUMBERS.getOrDefault(size, 2);
    }

    @Override
    public Size convertToEntityAttribute(Integer value) {
      return null;
    }
  }

  abstract static class ByCode<E extends Enum<E> & Coded> implements AttributeConverter<E, String> {
    private final String suffix;

    ByCode(String suffix) {
      this.suffix = suffix;
    }

    @Override
    public String convertToDatabaseColumn(E value) {
      if (value == null) {
        return null;
      }
      return value.code() + this.suffix;
    }

    @Override
    public E convertToEntityAttribute(String value) {
      return null;
    }
  }

  static class SizeByCode extends ByCode<Size> {
    SizeByCode() {
      super("/" + 1);
    }
  }

  enum Cased {
    TURKISH(Locale.forLanguageTag("tr")),
    ENGLISH(Locale.ENGLISH);

    private final String title;

    Cased(Locale locale) {
      this.title = "title".toUpperCase(locale);
    }

    String getTitle() {
      return title;
    }
  }

  static class ByCase implements AttributeConverter<Cased, String> {
    @Override
    public String convertToDatabaseColumn(Cased cased) {
      return cased.getTitle();
    }

    @Override
    public Cased convertToEntityAttribute(String value) {
      return null;
    }
  }

  static class ByStatic implements AttributeConverter<Size, String> {
    @Override
    public String convertToDatabaseColumn(Size size) {
      Objects.requireNonNull(size);
      return Size.shorten(size);
    }

    @Override
    public Size convertToEntityAttribute(String value) {
      return null;
    }
  }

  static class YesNo implements AttributeConverter<Boolean, String> {
    @Override
    public String convertToDatabaseColumn(Boolean value) {
      return Boolean.TRUE.equals(value) ? "Y" : "N";
    }

    @Override
    public Boolean convertToEntityAttribute(String value) {
      return "Y".equals(value);
    }
  }

  /** Known for two of three. */
  static class Partly implements AttributeConverter<Size, String> {
    @Override
    public String convertToDatabaseColumn(Size size) {
      return size == Size.LARGE ? "l" + System.nanoTime() : size.code();
    }

    @Override
    public Size convertToEntityAttribute(String value) {
      return null;
    }
  }

  /** Runs something else each time. */
  static class Counting implements AttributeConverter<Size, Integer> {
    private int last = 4;

    @Override
    public Integer convertToDatabaseColumn(Size size) {
      return size == Size.SMALL ? ++calls : size == Size.MEDIUM ? last : endless(size);
    }

    private Integer endless(Size size) {
      return endless(size);
    }

    @Override
    public Size convertToEntityAttribute(Integer value) {
      return null;
    }
  }

  /** Which of two methods is called depends on types that only a compiler knows. */
  static class Overloaded implements AttributeConverter<Size, String> {
    @Override
    public String convertToDatabaseColumn(Size size) {
      return text(size);
    }

    private String text(Object any) {
      return "any";
    }

    private String text(Coded coded) {
      return "coded";
    }

    @Override
    public Size convertToEntityAttribute(String value) {
      return null;
    }
  }
}

package dev.mooring.schema.diff;

import java.util.HashSet;
import java.util.Set;

/**
 * How two types differ.
 *
 * @param narrower whether the actual type holds less than the expected one; where types cannot be
 *     ordered, {@code true}
 */
public record TypeDifference(Kind kind, boolean narrower) {
  private static final long UNLIMITED = Long.MAX_VALUE;

  /** The aspect that differs; where several do, the one that hurts most. */
  public enum Kind {
    /** Two spellings of one type. */
    NONE,
    /** The length of text or binary values. */
    LENGTH,
    /** Digits before the point. */
    PRECISION,
    /** Digits behind the point. */
    SCALE,
    /** Digits of the second. */
    FRACTION,
    /** Years: {@code timestamp} of MariaDB and MySQL ends where 32 bits of seconds do. */
    RANGE,
    /** With or without time zone. */
    TIME_ZONE,
    /** {@code char(n)} against {@code varchar(n)}. */
    PADDING,
    /** Integers or floating point numbers of another size. */
    SIZE,
    /** The literals of an enum that is spelled with them. */
    VALUES,
    /** Another type altogether. */
    FAMILY
  }

  private static final TypeDifference NONE = new TypeDifference(Kind.NONE, false);

  /** Compares two spellings. */
  public static TypeDifference between(String expected, String actual) {
    return expected.equals(actual) ? NONE : between(SqlType.parse(expected), SqlType.parse(actual));
  }

  /** Compares two types. */
  public static TypeDifference between(SqlType expected, SqlType actual) {
    if (expected.equals(actual) || (expected.isBit() && actual.isBit())) {
      return NONE;
    }
    if (expected.unsigned() != actual.unsigned()) {
      return new TypeDifference(Kind.FAMILY, true);
    }
    TypeFamily family = expected.family();
    if (expected.dimensions() != actual.dimensions()) {
      return new TypeDifference(Kind.FAMILY, true);
    }
    if (family != actual.family()) {
      return text(family) && text(actual.family())
          ? new TypeDifference(Kind.PADDING, length(actual) < length(expected))
          : new TypeDifference(Kind.FAMILY, true);
    }
    return switch (family) {
      case TEXT, PADDED_TEXT, BINARY -> ordered(Kind.LENGTH, length(expected), length(actual));
      case INTEGER, FLOAT -> ordered(Kind.SIZE, size(expected), size(actual));
      case DECIMAL -> decimal(expected, actual);
      case TIME, TIMESTAMP -> time(expected, actual);
      case ENUM -> values(expected, actual);
      case BOOLEAN, DATE, UUID -> NONE;
      case JSON, OTHER -> new TypeDifference(Kind.FAMILY, true);
    };
  }

  private static boolean text(TypeFamily family) {
    return family == TypeFamily.TEXT || family == TypeFamily.PADDED_TEXT;
  }

  private static TypeDifference ordered(Kind kind, long expected, long actual) {
    return expected == actual ? NONE : new TypeDifference(kind, actual < expected);
  }

  private static TypeDifference decimal(SqlType expected, SqlType actual) {
    long expectedScale = scale(expected);
    long actualScale = scale(actual);
    long expectedDigits = digits(expected, expectedScale);
    long actualDigits = digits(actual, actualScale);
    if (actualDigits < expectedDigits) {
      return new TypeDifference(Kind.PRECISION, true);
    }
    if (actualScale != expectedScale) {
      return new TypeDifference(Kind.SCALE, actualScale < expectedScale);
    }
    return ordered(Kind.PRECISION, expectedDigits, actualDigits);
  }

  /** Without arguments a number is not limited. */
  private static long scale(SqlType type) {
    return type.arguments().isEmpty() ? UNLIMITED : type.argument(1, 0);
  }

  private static long digits(SqlType type, long scale) {
    return type.arguments().isEmpty() ? UNLIMITED : type.argument(0, 0) - scale;
  }

  private static TypeDifference time(SqlType expected, SqlType actual) {
    if (expected.zoned() != actual.zoned()) {
      return new TypeDifference(Kind.TIME_ZONE, true);
    }
    if (expected.base().equals("datetime") != actual.base().equals("datetime")) {
      return new TypeDifference(Kind.RANGE, expected.base().equals("datetime"));
    }
    // Six digits unless stated; H2 alone has none for TIME, which its catalog always spells out.
    return ordered(Kind.FRACTION, expected.argument(0, 6), actual.argument(0, 6));
  }

  private static TypeDifference values(SqlType expected, SqlType actual) {
    Set<String> values = new HashSet<>(actual.arguments());
    Set<String> wanted = new HashSet<>(expected.arguments());
    return values.equals(wanted)
        ? NONE
        : new TypeDifference(Kind.VALUES, !values.containsAll(wanted));
  }

  private static long length(SqlType type) {
    long otherwise =
        switch (type.base()) {
          case "tinytext", "tinyblob" -> 255;
          case "mediumtext", "mediumblob" -> (1 << 24) - 1;
          default -> type.family() == TypeFamily.PADDED_TEXT ? 1 : UNLIMITED;
        };
    return type.argument(0, otherwise);
  }

  private static int size(SqlType type) {
    return switch (type.base()) {
      case "tinyint" -> 1;
      case "smallint", "int2", "smallserial" -> 2;
      case "mediumint" -> 3;
      case "integer", "int", "int4", "serial", "real", "float4" -> 4;
      case "float" -> type.argument(0, 53) <= 24 ? 4 : 8;
      case "decfloat" -> 16;
      default -> 8;
    };
  }
}

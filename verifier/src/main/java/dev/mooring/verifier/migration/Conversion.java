package dev.mooring.verifier.migration;

import dev.mooring.schema.diff.SqlType;
import dev.mooring.schema.diff.TypeDifference;
import dev.mooring.schema.diff.TypeFamily;

/** What becomes of values when a column's type changes. */
enum Conversion {
  /** Every value stays what it is. */
  LOSSLESS,
  /** Values stay what they are, or the statement fails. */
  MAY_FAIL,
  /** Values may be rounded, cut or read differently, and nobody is told. */
  LOSSY;

  /** From one type to the other, as the engines convert in {@code alter table}. */
  static Conversion of(String from, String to) {
    TypeDifference difference = TypeDifference.between(/* expected= */ to, /* actual= */ from);
    return switch (difference.kind()) {
      case NONE -> LOSSLESS;
      case PRECISION, SCALE -> digits(SqlType.parse(from), SqlType.parse(to));
      case LENGTH, PADDING, VALUES, RANGE -> difference.narrower() ? LOSSLESS : MAY_FAIL;
      case SIZE ->
          difference.narrower()
              ? LOSSLESS
              : SqlType.parse(to).family() == TypeFamily.FLOAT ? LOSSY : MAY_FAIL;
      case FRACTION -> difference.narrower() ? LOSSLESS : LOSSY;
      case TIME_ZONE -> LOSSY;
      case FAMILY -> families(SqlType.parse(signed(from)), SqlType.parse(signed(to)));
    };
  }

  /** Too many digits in front of the point are refused, those behind it are rounded. */
  private static Conversion digits(SqlType from, SqlType to) {
    if (to.arguments().isEmpty()) {
      return LOSSLESS;
    }
    if (from.arguments().isEmpty() || to.argument(1, 0) < from.argument(1, 0)) {
      return LOSSY;
    }
    return to.argument(0, 0) - to.argument(1, 0) < from.argument(0, 0) - from.argument(1, 0)
        ? MAY_FAIL
        : LOSSLESS;
  }

  /** Values of the other sign are refused. */
  private static String signed(String type) {
    return type.replaceFirst("(?i) unsigned$", "");
  }

  private static Conversion families(SqlType from, SqlType to) {
    if (from.dimensions() != to.dimensions()) {
      return LOSSY;
    }
    TypeFamily target = to.family();
    return switch (from.family()) {
      case TEXT, PADDED_TEXT -> MAY_FAIL;
      case INTEGER ->
          switch (target) {
            case INTEGER, DECIMAL, TEXT -> MAY_FAIL;
            default -> LOSSY;
          };
      case UUID, ENUM, DATE ->
          target == TypeFamily.TEXT || target == TypeFamily.TIMESTAMP ? MAY_FAIL : LOSSY;
      case BOOLEAN -> target == TypeFamily.INTEGER || target == TypeFamily.TEXT ? MAY_FAIL : LOSSY;
      case DECIMAL, JSON -> target == TypeFamily.TEXT || target == from.family() ? MAY_FAIL : LOSSY;
      case OTHER -> target == TypeFamily.TEXT ? MAY_FAIL : LOSSY;
      case FLOAT, TIME, TIMESTAMP, BINARY -> LOSSY;
    };
  }
}

package dev.mooring.verifier.lint;

import dev.mooring.schema.diff.SqlType;
import dev.mooring.schema.diff.TypeFamily;
import java.util.List;

/** Whether one type holds less than another. */
final class Narrowing {
  private static final long UNLIMITED = Long.MAX_VALUE;
  private static final List<String> INTEGERS =
      List.of("tinyint", "smallint", "mediumint", "integer", "bigint");

  private Narrowing() {}

  /** Whether the two differ in size or precision at most. */
  static boolean isSameFamily(String before, String after) {
    SqlType from = SqlType.parse(before);
    SqlType to = SqlType.parse(after);
    return from.family() == to.family()
        && from.family() != TypeFamily.OTHER
        && from.zoned() == to.zoned()
        && from.dimensions() == to.dimensions();
  }

  /** Whether some value of the first type does not fit into the second. */
  static boolean isNarrower(String before, String after) {
    SqlType from = SqlType.parse(before);
    SqlType to = SqlType.parse(after);
    if (from.dimensions() != to.dimensions()) {
      return true;
    }
    if (from.family() != to.family()) {
      return !admitsAll(from, to);
    }
    return switch (from.family()) {
      case TEXT, PADDED_TEXT, BINARY -> to.argument(0, UNLIMITED) < from.argument(0, UNLIMITED);
      case INTEGER ->
          size(to) < size(from)
              || (!from.unsigned() && to.unsigned())
              || (from.unsigned() && !to.unsigned() && size(to) == size(from));
      case DECIMAL ->
          to.argument(0, UNLIMITED) - to.argument(1, 0)
                  < from.argument(0, UNLIMITED) - from.argument(1, 0)
              || to.argument(1, to.arguments().isEmpty() ? UNLIMITED : 0) < from.argument(1, 0);
      case FLOAT -> isSingle(to) && !isSingle(from);
      case TIME, TIMESTAMP -> to.argument(0, 6) < from.argument(0, 6);
      case ENUM -> !to.arguments().containsAll(from.arguments());
      default -> false;
    };
  }

  /** Any value has a text; integers fit into what has as many digits. */
  private static boolean admitsAll(SqlType from, SqlType to) {
    if (to.family() == TypeFamily.TEXT) {
      return to.arguments().isEmpty()
          || (from.family() == TypeFamily.PADDED_TEXT && to.argument(0, 0) >= from.argument(0, 1));
    }
    if (from.family() == TypeFamily.INTEGER && to.family() == TypeFamily.DECIMAL) {
      return to.argument(0, UNLIMITED) - to.argument(1, 0) >= 19 || to.arguments().isEmpty();
    }
    if (from.family() == TypeFamily.DATE && to.family() == TypeFamily.TIMESTAMP) {
      return true;
    }
    // Of extensions' types nothing is known: citext holds what text holds.
    return from.family() == TypeFamily.TEXT && to.family() == TypeFamily.OTHER;
  }

  private static int size(SqlType type) {
    String base = type.base().replace(" unsigned", "");
    int size =
        INTEGERS.indexOf(
            switch (base) {
              case "int", "int4", "serial" -> "integer";
              case "int8", "bigserial" -> "bigint";
              case "int2", "smallserial" -> "smallint";
              default -> base;
            });
    return size;
  }

  private static boolean isSingle(SqlType type) {
    return type.base().equals("real")
        || type.base().equals("float4")
        || type.base().equals("float");
  }
}

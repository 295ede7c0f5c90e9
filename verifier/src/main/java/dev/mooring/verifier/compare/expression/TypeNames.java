package dev.mooring.verifier.compare.expression;

import java.util.Locale;

/** Families of type names, without their arguments, as far as casts and defaults need them. */
final class TypeNames {
  private TypeNames() {}

  /** The type without arguments and array brackets, in lower case. */
  static String base(String type) {
    StringBuilder base = new StringBuilder();
    int depth = 0;
    for (char c : type.toLowerCase(Locale.ROOT).toCharArray()) {
      depth += c == '(' ? 1 : 0;
      if (depth == 0 && c != '[' && c != ']') {
        base.append(c);
      }
      depth -= c == ')' ? 1 : 0;
    }
    return base.toString().strip();
  }

  static boolean isNumber(String type) {
    return switch (base(type)) {
      case "smallint", "integer", "int", "bigint", "tinyint", "int2", "int4", "int8" -> true;
      case "numeric", "decimal", "real", "double precision", "float", "float4", "float8" -> true;
      case "decfloat", "double" -> true;
      default -> false;
    };
  }

  /** Text whose values do not change when they are cast from one to the other. */
  static boolean isText(String type) {
    return switch (base(type)) {
      case "text", "varchar", "character varying" -> true;
      default -> false;
    };
  }

  static boolean isBoolean(String type) {
    String base = base(type);
    return base.equals("boolean") || base.equals("bool");
  }

  /** A date and time; stored, the local time of now is now whether or not there is a time zone. */
  static boolean isTimestamp(String type) {
    return base(type).startsWith("timestamp");
  }

  static boolean isTemporal(String type) {
    String base = base(type);
    return base.startsWith("timestamp") || base.startsWith("time") || base.equals("date");
  }

  /** Whether the type carries a length, a precision or the like. */
  static boolean isLimited(String type) {
    return type.indexOf('(') >= 0;
  }
}

package dev.mooring.schema.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Types as both engines would print them if they agreed: integers without the width of their
 * display (which tells nothing but that {@code tinyint(1)} is meant as a boolean), digits of the
 * second, the size of a float and what a text holds always said, since other engines mean something
 * else by the same word.
 */
final class MysqlTypeNames {
  private static final Pattern INTEGER =
      Pattern.compile("(tinyint|smallint|mediumint|int|bigint|year)\\(\\d+\\)(.*)");

  private MysqlTypeNames() {}

  static String spelled(String columnType) {
    Matcher integer = INTEGER.matcher(columnType);
    if (integer.matches() && !columnType.equals("tinyint(1)")) {
      return integer.group(1) + integer.group(2);
    }
    return switch (columnType) {
      case "datetime", "timestamp", "time" -> columnType + "(0)";
      case "float" -> "float(24)";
      case "blob" -> "blob(65535)";
      // 64 KB of four bytes each: what is longer would come back as a mediumtext.
      case "text" -> "text(16383)";
      default -> columnType;
    };
  }

  static boolean isNumber(String type) {
    int end = 0;
    while (end < type.length() && Character.isLetter(type.charAt(end))) {
      end++;
    }
    return switch (type.substring(0, end)) {
      case "tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double" ->
          true;
      default -> false;
    };
  }
}

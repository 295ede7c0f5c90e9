package dev.mooring.schema.sql.mysql;

import java.util.Locale;

/** Which names need quotes, which are backticks. Only ASCII counts as regular. */
final class MysqlNames {
  private MysqlNames() {}

  static String quote(String identifier) {
    return isPlain(identifier) ? identifier : "`" + identifier.replace("`", "``") + "`";
  }

  private static boolean isPlain(String identifier) {
    String word = identifier.toUpperCase(Locale.ROOT);
    if (word.isEmpty()
        || MysqlWords.RESERVED.contains(word)
        || MysqlWords.FUNCTIONS.contains(word)) {
      return false;
    }
    for (int i = 0; i < identifier.length(); i++) {
      char c = identifier.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      boolean further = (c >= '0' && c <= '9') || c == '$';
      if (!letter && (i == 0 || !further)) {
        return false;
      }
    }
    return true;
  }
}

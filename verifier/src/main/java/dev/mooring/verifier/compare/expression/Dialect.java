package dev.mooring.verifier.compare.expression;

import java.util.Locale;

/** How an engine folds names that are not quoted. */
public enum Dialect {
  LOWER,
  UPPER;

  /** The folding of an engine by its name; engines that are not known fold like PostgreSQL. */
  public static Dialect of(String engine) {
    return switch (engine) {
      case "h2", "oracle", "hsqldb", "derby", "db2" -> UPPER;
      default -> LOWER;
    };
  }

  String fold(String word) {
    return this == UPPER ? word.toUpperCase(Locale.ROOT) : word.toLowerCase(Locale.ROOT);
  }

  /** The name as it must be written to mean exactly that. */
  String print(String name) {
    boolean plain = !name.isEmpty() && fold(name).equals(name);
    for (int i = 0; plain && i < name.length(); i++) {
      char c = name.charAt(i);
      plain = c == '_' || c == '.' || Character.isLetterOrDigit(c);
    }
    return plain ? name.toLowerCase(Locale.ROOT) : '"' + name.replace("\"", "\"\"") + '"';
  }
}

package dev.mooring.verifier.compare.expression;

import java.util.Locale;
import java.util.Set;

/** How an engine folds names that are not quoted. */
public enum Dialect {
  LOWER,
  UPPER,
  /** Names keep their case and are quoted with backticks. */
  TICKED;

  /** What PostgreSQL's appendix C reserves and people still call their columns. */
  private static final Set<String> RESERVED =
      Set.of(
          "all",
          "analyse",
          "analyze",
          "and",
          "any",
          "array",
          "as",
          "asc",
          "both",
          "case",
          "cast",
          "check",
          "collate",
          "column",
          "constraint",
          "create",
          "current_date",
          "default",
          "desc",
          "distinct",
          "do",
          "else",
          "end",
          "except",
          "false",
          "fetch",
          "for",
          "foreign",
          "from",
          "grant",
          "group",
          "having",
          "in",
          "intersect",
          "into",
          "lateral",
          "leading",
          "limit",
          "not",
          "null",
          "offset",
          "on",
          "only",
          "or",
          "order",
          "placing",
          "primary",
          "references",
          "returning",
          "select",
          "some",
          "symmetric",
          "table",
          "then",
          "to",
          "trailing",
          "true",
          "union",
          "unique",
          "user",
          "using",
          "variadic",
          "when",
          "where",
          "window",
          "with");

  /** The folding of an engine by its name; engines that are not known fold like PostgreSQL. */
  public static Dialect of(String engine) {
    return switch (engine) {
      case "h2", "oracle", "hsqldb", "derby", "db2" -> UPPER;
      case "mariadb", "mysql" -> TICKED;
      default -> LOWER;
    };
  }

  String fold(String word) {
    return this == UPPER ? word.toUpperCase(Locale.ROOT) : word.toLowerCase(Locale.ROOT);
  }

  /**
   * The name as it must be written to mean exactly that. Engines that fold to upper case print
   * their names in quotes, and so does this: without them, upper case is no pleasure to read.
   */
  String print(String name) {
    boolean plain = this != UPPER && !name.isEmpty() && fold(name).equals(name);
    plain &= !RESERVED.contains(name);
    for (int i = 0; plain && i < name.length(); i++) {
      char c = name.charAt(i);
      plain = c == '_' || c == '.' || Character.isLetterOrDigit(c);
    }
    if (!plain && this == TICKED) {
      return '`' + name.replace("`", "``") + '`';
    }
    return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
  }
}

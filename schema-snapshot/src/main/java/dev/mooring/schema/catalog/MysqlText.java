package dev.mooring.schema.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Expressions as the information_schema prints them, in the standard's spelling: without the
 * default database's name and character set introducers, quotes doubled instead of escaped.
 */
final class MysqlText {
  private static final String LITERAL = "'(?:[^'\\\\]|''|\\\\.)*'";
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)", Pattern.DOTALL);

  private final Pattern parts;

  MysqlText(String defaultSchema) {
    String qualifier = "`" + defaultSchema.replace("`", "``") + "`.";
    parts =
        Pattern.compile(
            "(?:_(?:utf8mb4|utf8mb3|utf8|latin1|ascii|binary))?("
                + LITERAL
                + ")|"
                + Pattern.quote(qualifier),
            Pattern.DOTALL);
  }

  String plain(String expression) {
    return parts
        .matcher(expression)
        .replaceAll(
            match ->
                match.group(1) == null ? "" : Matcher.quoteReplacement(literal(match.group(1))));
  }

  @Nullable String plainOrNull(@Nullable String expression) {
    return expression == null || expression.isEmpty() ? null : plain(expression);
  }

  /**
   * MySQL prints generation expressions and checks with their quotes escaped as if they stood in a
   * string ({@code _utf8mb4\\'a\\'}).
   */
  static String unescapedOnce(String expression) {
    return expression.replace("\\'", "'");
  }

  /** A text that MySQL prints bare, as a literal. */
  static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  /** A backslash stays doubled, as it must be written. */
  private static String literal(String literal) {
    return ESCAPE
        .matcher(literal)
        .replaceAll(
            match -> match.group(1).equals("'") ? "''" : Matcher.quoteReplacement(match.group()));
  }
}

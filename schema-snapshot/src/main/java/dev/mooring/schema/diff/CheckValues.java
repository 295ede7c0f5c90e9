package dev.mooring.schema.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values that a check admits in one column, for the shapes that mapping an enum or a boolean
 * gives: a list ({@code x in ('A', 'B')}, {@code x = ANY (ARRAY['A'::text, 'B'::text])}, one or
 * more alternatives) or a range of numbers ({@code x between 0 and 2}, {@code (x >= 0) AND (x <=
 * 2)}).
 *
 * @param column as the check spells it, without quotes
 * @param values literals with their quotes, numbers without
 */
public record CheckValues(String column, Set<String> values) {
  private static final String NAME = "\"(?:[^\"]|\"\")+\"|`(?:[^`]|``)+`|[a-z_][a-z0-9_$]*";
  private static final String LITERAL = "'(?:[^']|'')*'|-?\\d+";
  private static final Pattern LIST =
      Pattern.compile(
          "(" + NAME + ") (?:in|= any array) ((?:" + LITERAL + ")(?: (?:" + LITERAL + "))*)");
  private static final Pattern RANGE =
      Pattern.compile(
          "(" + NAME + ") (?:between (-?\\d+) and (-?\\d+)|>= (-?\\d+) and \\1 <= (-?\\d+))");
  private static final Pattern EQUAL = Pattern.compile("(" + NAME + ") = (" + LITERAL + ")");
  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:[^']|'')*'|\"(?:[^\"]|\"\")+\"|`(?:[^`]|``)+`|::\\s*[a-z_][a-z0-9_ ]*(?:\\(\\d+\\))?(?:\\[\\])*"
              + "|-?\\d+|[a-z_][a-z0-9_$]*|[<>=!]+|\\S",
          Pattern.CASE_INSENSITIVE);
  private static final int MOST = 10_000;

  /** The values, or nothing where the condition has another shape. */
  public static Optional<CheckValues> of(String expression) {
    String text = simplified(expression);
    Matcher list = LIST.matcher(text);
    if (list.matches()) {
      return Optional.of(new CheckValues(unquoted(list.group(1)), literals(list.group(2))));
    }
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      String from = range.group(2) == null ? range.group(4) : range.group(2);
      String to = range.group(3) == null ? range.group(5) : range.group(3);
      return range(unquoted(range.group(1)), from, to);
    }
    return alternatives(text);
  }

  private static Optional<CheckValues> alternatives(String text) {
    Set<String> values = new TreeSet<>();
    Set<String> columns = new TreeSet<>();
    for (String alternative : text.split(" or ", -1)) {
      Matcher equal = EQUAL.matcher(alternative);
      if (!equal.matches()) {
        return Optional.empty();
      }
      columns.add(unquoted(equal.group(1)));
      values.add(equal.group(2));
    }
    return columns.size() == 1
        ? Optional.of(new CheckValues(columns.iterator().next(), values))
        : Optional.empty();
  }

  private static Optional<CheckValues> range(String column, String from, String to) {
    try {
      long first = Long.parseLong(from);
      long last = Long.parseLong(to);
      if (last < first || last - first > MOST) {
        return Optional.empty();
      }
      Set<String> values = new TreeSet<>();
      for (long value = first; value <= last; value++) {
        values.add(Long.toString(value));
      }
      return Optional.of(new CheckValues(column, values));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Set<String> literals(String list) {
    Set<String> values = new TreeSet<>();
    Matcher literal = Pattern.compile(LITERAL).matcher(list);
    while (literal.find()) {
      values.add(literal.group());
    }
    return values;
  }

  /** Tokens in lower case with single blanks; without casts, brackets, commas. */
  private static String simplified(String expression) {
    List<String> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(expression);
    while (token.find()) {
      String text = token.group();
      if (!text.startsWith("::") && !"()[],".contains(text)) {
        boolean verbatim = "'\"`".indexOf(text.charAt(0)) >= 0;
        tokens.add(verbatim ? text : text.toLowerCase(Locale.ROOT));
      }
    }
    return String.join(" ", tokens);
  }

  private static String unquoted(String name) {
    char quote = name.charAt(0);
    return quote == '"' || quote == '`'
        ? name.substring(1, name.length() - 1).replace("" + quote + quote, "" + quote)
        : name;
  }
}

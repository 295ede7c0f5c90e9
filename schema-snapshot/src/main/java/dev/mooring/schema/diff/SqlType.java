package dev.mooring.schema.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The spelling of an SQL type, taken apart.
 *
 * @param base the name in lower case with single blanks, without time zone: {@code character
 *     varying}, {@code numeric}, {@code timestamp}; quoted names stay as they are
 * @param arguments between the brackets, trimmed: {@code 10}, {@code 2}; enum literals with quotes
 * @param suffix what follows the arguments, in lower case: {@code with time zone}; empty for
 *     nothing
 * @param dimensions how many array dimensions follow
 */
public record SqlType(String base, List<String> arguments, String suffix, int dimensions) {
  public SqlType {
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(suffix, "suffix");
    arguments = List.copyOf(arguments);
  }

  /** Takes any text apart; one that is not a type comes back as a base with that name. */
  public static SqlType parse(String text) {
    String rest = text.strip();
    int dimensions = 0;
    while (rest.endsWith("]") && rest.lastIndexOf('[') > 0) {
      rest = rest.substring(0, rest.lastIndexOf('[')).stripTrailing();
      dimensions++;
    }
    String array = " ARRAY";
    if (rest.regionMatches(true, rest.length() - array.length(), array, 0, array.length())) {
      rest = rest.substring(0, rest.length() - array.length());
      dimensions = Math.max(dimensions, 1);
    }
    int open = rest.indexOf('(');
    int close = rest.lastIndexOf(')');
    String name = open < 0 || close < open ? rest : rest.substring(0, open);
    String suffix = open < 0 || close < open ? "" : fold(rest.substring(close + 1));
    List<String> arguments =
        open < 0 || close < open ? List.of() : split(rest.substring(open + 1, close));
    String base = fold(name);
    if (suffix.isEmpty()) {
      for (String zone : List.of(" with time zone", " without time zone")) {
        if (base.endsWith(zone)) {
          suffix = zone.strip();
          base = base.substring(0, base.length() - zone.length());
        }
      }
    }
    return new SqlType(base, arguments, suffix, dimensions);
  }

  /** The family that the base belongs to. */
  public TypeFamily family() {
    return TypeFamily.of(base);
  }

  /** The argument of that position as a number, or the other value where there is none. */
  public long argument(int position, long otherwise) {
    if (position >= arguments.size()) {
      return otherwise;
    }
    String argument = arguments.get(position);
    int unit = argument.indexOf(' ');
    String digits = unit < 0 ? argument : argument.substring(0, unit);
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Whether values carry a time zone. */
  public boolean zoned() {
    return suffix.equals("with time zone") || base.equals("timestamptz") || base.equals("timetz");
  }

  /** Whether values cannot be negative, as MariaDB and MySQL have it. */
  public boolean unsigned() {
    return base.endsWith(" unsigned") || suffix.startsWith("unsigned");
  }

  /**
   * Whether it is one of the two types for truth values of MariaDB and MySQL, whose drivers read
   * and write either as the other: {@code bit(1)}, which Hibernate creates, and {@code tinyint(1)},
   * which {@code boolean} means there.
   */
  public boolean isBit() {
    return dimensions == 0
        && suffix.isEmpty()
        && ((base.equals("bit") && argument(0, 1) == 1)
            || (base.equals("tinyint") && argument(0, 0) == 1));
  }

  private static String fold(String name) {
    String stripped = name.strip().replaceAll("\\s+", " ");
    return stripped.indexOf('"') >= 0 ? stripped : stripped.toLowerCase(Locale.ROOT);
  }

  private static List<String> split(String arguments) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < arguments.length(); i++) {
      char c = arguments.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        parts.add(arguments.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(arguments.substring(start).strip());
    return parts;
  }
}

package dev.mooring.schema.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing to tell: what, where, both sides, and the way out.
 *
 * @param code stable and dotted: {@code column.missing}
 * @param effect {@code null} for what is not a difference between schemas (bad input, broken
 *     migration)
 * @param object what it is about, for people and for sorting: {@code owners.email}, a file, a
 *     sequence; may be empty
 * @param attribute binary class name, then attribute path, where the finding belongs in the source:
 *     {@code clinic.Owner.address.city}; a class name alone for an entity; {@code null} where no
 *     element is to blame
 * @param file the file to blame, relative to the project directory with forward slashes; {@code
 *     null} for none
 * @param line line in {@code file}, from 1; 0 where it is not known
 * @param message one sentence without a full stop
 * @param expected what the entities say; {@code null} where there are no two sides
 * @param actual what the migrations produce
 * @param fix ways out, a line each, ready to paste; may be empty
 */
public record Finding(
    String code,
    @Nullable Effect effect,
    Level level,
    String object,
    @Nullable String attribute,
    @Nullable String file,
    int line,
    String message,
    @Nullable String expected,
    @Nullable String actual,
    List<String> fix) {

  /** Worst first, then by object and code. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::level)
          .thenComparing(Finding::object)
          .thenComparing(Finding::code)
          .thenComparing(Finding::message);

  public Finding {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(object, "object");
    Objects.requireNonNull(message, "message");
    fix = List.copyOf(fix);
  }

  /** An error without two sides: bad input or an environment that does not fit. */
  public static Finding error(String code, String object, String message, String... fix) {
    return new Finding(
        code, null, Level.ERROR, object, null, null, 0, message, null, null, List.of(fix));
  }

  /** The same at that place in a file. */
  public Finding at(String newFile, int newLine) {
    return new Finding(
        code, effect, level, object, attribute, newFile, newLine, message, expected, actual, fix);
  }

  /** The same on that attribute or class. */
  public Finding on(String newAttribute) {
    return new Finding(
        code, effect, level, object, newAttribute, file, line, message, expected, actual, fix);
  }

  /** The same at that level. */
  public Finding as(Level newLevel) {
    return new Finding(
        code, effect, newLevel, object, attribute, file, line, message, expected, actual, fix);
  }

  /** The same with another message. */
  public Finding saying(String newMessage) {
    return new Finding(
        code, effect, level, object, attribute, file, line, newMessage, expected, actual, fix);
  }

  /** The same with no way out. */
  public Finding withoutFix() {
    return new Finding(
        code, effect, level, object, attribute, file, line, message, expected, actual, List.of());
  }

  /**
   * The message as it is printed everywhere: {@code [code] message}, then indented lines with both
   * sides and the ways out; no line break at the end.
   */
  public String text() {
    StringBuilder text = new StringBuilder("[").append(code).append("] ").append(message);
    side(text, "entities", expected);
    side(text, "migrations", actual);
    String label = "fix";
    for (String way : fix) {
      for (String part : way.split("\n", -1)) {
        side(text, label, part);
        label = "";
      }
    }
    return text.toString();
  }

  private static void side(StringBuilder text, String label, @Nullable String value) {
    if (value != null) {
      text.append("\n    ").append(label).append(" ".repeat(12 - label.length())).append(value);
    }
  }
}

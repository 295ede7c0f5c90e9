package dev.mooring.processor.boot;

import dev.mooring.schema.model.Deferrability;
import dev.mooring.schema.model.ReferentialAction;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the raw SQL that users hang on constraints ({@code options}, definitions). */
final class Clauses {
  private static final Pattern ACTION =
      Pattern.compile("\\bon (delete|update) (no action|restrict|cascade|set null|set default)\\b");
  private static final Pattern WHERE = Pattern.compile("(?is)(?:^|\\s)where\\s+(.*)$");
  private static final Pattern INCLUDE = Pattern.compile("(?is)\\binclude\\s*\\(([^)]*)\\)");
  private static final Pattern USING = Pattern.compile("(?is)\\busing\\s+(\\w+)");

  private Clauses() {}

  static boolean notValid(@Nullable String text) {
    return words(text).contains("not valid");
  }

  static boolean nullsNotDistinct(@Nullable String text) {
    return words(text).contains("nulls not distinct");
  }

  static Deferrability deferrability(@Nullable String text) {
    String words = words(text);
    if (words.contains("initially deferred")) {
      return Deferrability.INITIALLY_DEFERRED;
    }
    return words.contains("deferrable") && !words.contains("not deferrable")
        ? Deferrability.INITIALLY_IMMEDIATE
        : Deferrability.NOT_DEFERRABLE;
  }

  /**
   * The action on {@code delete} or {@code update}, {@link ReferentialAction#NO_ACTION} where none
   * is written.
   */
  static ReferentialAction action(@Nullable String text, String event) {
    Matcher matcher = ACTION.matcher(words(text));
    while (matcher.find()) {
      if (matcher.group(1).equals(event)) {
        return ReferentialAction.valueOf(
            matcher.group(2).toUpperCase(Locale.ROOT).replace(' ', '_'));
      }
    }
    return ReferentialAction.NO_ACTION;
  }

  /** The condition of a partial index, without brackets around the whole, or {@code null}. */
  static @Nullable String where(@Nullable String text) {
    return text == null ? null : group(WHERE, text);
  }

  /** The bracketed list after {@code include}, or {@code null}. */
  static @Nullable String include(@Nullable String text) {
    return text == null ? null : group(INCLUDE, text);
  }

  /** The index method, or {@code null}. */
  static @Nullable String using(@Nullable String text) {
    return text == null ? null : group(USING, text);
  }

  private static @Nullable String group(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1).strip() : null;
  }

  private static String words(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}

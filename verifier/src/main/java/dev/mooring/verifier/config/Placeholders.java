package dev.mooring.verifier.config;

import org.jspecify.annotations.Nullable;

/** Replaces {@code ${name}} and {@code ${name:default}}, nested ones too. */
final class Placeholders {
  private Placeholders() {}

  /** Looks a name up; {@code null} if it is unknown. */
  @FunctionalInterface
  interface Lookup {
    @Nullable String get(String name);
  }

  /**
   * The text with all placeholders replaced that can be.
   *
   * @param depth how deep values may refer to values, so that a circle ends
   */
  static String replace(String text, Lookup lookup, int depth) {
    int start = text.indexOf("${");
    if (start < 0 || depth == 0) {
      return text;
    }
    StringBuilder replaced = new StringBuilder(text.length());
    int from = 0;
    while (start >= 0) {
      int end = end(text, start + 2);
      if (end < 0) {
        break;
      }
      replaced.append(text, from, start);
      @Nullable String value = value(text.substring(start + 2, end), lookup, depth);
      replaced.append(value == null ? text.substring(start, end + 1) : value);
      from = end + 1;
      start = text.indexOf("${", from);
    }
    return replaced.append(text, from, text.length()).toString();
  }

  private static @Nullable String value(String body, Lookup lookup, int depth) {
    String inner = replace(body, lookup, depth - 1);
    @Nullable String value = lookup.get(inner);
    int colon = inner.indexOf(':');
    if (value == null && colon >= 0) {
      value = lookup.get(inner.substring(0, colon));
      if (value == null) {
        return inner.substring(colon + 1);
      }
    }
    return value == null ? null : replace(value, lookup, depth - 1);
  }

  /** The brace that closes the placeholder whose body starts there; -1 for none. */
  private static int end(String text, int body) {
    int open = 1;
    for (int i = body; i < text.length(); i++) {
      if (text.charAt(i) == '{') {
        open++;
      } else if (text.charAt(i) == '}' && --open == 0) {
        return i;
      }
    }
    return -1;
  }
}

package dev.mooring.schema.diff;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Defaults that say something. */
final class Defaults {
  private Defaults() {}

  /** {@code DEFAULT NULL}, with or without a cast, is the same as none. */
  static @Nullable String meaningful(@Nullable String expression) {
    if (expression == null) {
      return null;
    }
    String folded = expression.strip().toUpperCase(Locale.ROOT);
    return folded.equals("NULL") || folded.startsWith("NULL::") ? null : expression;
  }
}

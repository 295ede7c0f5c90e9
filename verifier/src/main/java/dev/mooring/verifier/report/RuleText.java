package dev.mooring.verifier.report;

import java.util.Locale;

/** What a code is about, in a few words; {@code docs/drift-codes.md} says it whole. */
final class RuleText {
  private RuleText() {}

  /** {@code Foreign key: on delete} for {@code foreign-key.on-delete}. */
  static String of(String code) {
    int dot = code.indexOf('.');
    String thing = words(dot < 0 ? code : code.substring(0, dot));
    String aspect = dot < 0 ? "" : ": " + words(code.substring(dot + 1));
    return thing.substring(0, 1).toUpperCase(Locale.ROOT) + thing.substring(1) + aspect;
  }

  private static String words(String part) {
    return part.replace('-', ' ').replace('.', ' ');
  }
}

package dev.mooring.verifier.config;

import dev.mooring.schema.diff.Codes;
import dev.mooring.verifier.hazard.LintCode;

/** The codes that a policy names: an exact one, all of a kind ({@code column.*}), or {@code *}. */
public final class CodePattern {
  private static final String ALL = "*";
  private static final String KIND = ".*";

  /** What codes of {@code mooring compat} begin with; that of a difference follows. */
  public static final String COMPAT = "compat.";

  private CodePattern() {}

  /** Whether it covers any code of a difference or a hazard. */
  static boolean isKnown(String pattern) {
    String plain = isCompat(pattern) ? pattern.substring(COMPAT.length()) : pattern;
    return isOfDifferences(plain)
        || LintCode.ids().stream().anyMatch(code -> covers(pattern, code));
  }

  /** Whether it covers any code of a difference. */
  public static boolean isOfDifferences(String pattern) {
    return Codes.all().stream().anyMatch(code -> covers(pattern, code));
  }

  /** Whether it is about a release that is running, and not about entities and migrations. */
  public static boolean isCompat(String pattern) {
    return pattern.startsWith(COMPAT);
  }

  /** Whether it covers that code. */
  public static boolean covers(String pattern, String code) {
    return pattern.equals(ALL)
        || pattern.equals(code)
        || (pattern.endsWith(KIND) && code.startsWith(pattern.substring(0, pattern.length() - 1)));
  }
}

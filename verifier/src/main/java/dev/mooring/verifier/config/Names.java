package dev.mooring.verifier.config;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Spelling: the forms in which one name is written, and which name somebody may have meant. */
final class Names {
  private Names() {}

  /** The known name that differs least, if it is near enough to have been meant. */
  static @Nullable String nearest(String name, List<String> known) {
    return nearest(name, known, Math.max(2, name.length() / 2));
  }

  /** The known name that differs by no more than two characters and so was surely meant. */
  static @Nullable String slip(String name, List<String> known) {
    return nearest(name, known, 2);
  }

  private static @Nullable String nearest(String name, List<String> known, int allowed) {
    @Nullable String best = null;
    int least = allowed + 1;
    for (String candidate : known) {
      int distance = distance(squeeze(name), squeeze(candidate));
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best;
  }

  /** Lower case without dashes and underscores, as relaxed binding compares. */
  static String squeeze(String name) {
    return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** {@code out-of-order} and {@code out_of_order} as {@code outOfOrder}. */
  static String camel(String name) {
    StringBuilder camel = new StringBuilder(name.length());
    boolean upper = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '-' || c == '_') {
        upper = camel.length() > 0;
      } else {
        camel.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    return camel.toString();
  }

  /** A name of letters, digits, {@code -}, {@code _} and {@code .} that is safe in file names. */
  static String sanitised(String name) {
    StringBuilder clean = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean fine = isUnitCharacter(c);
      boolean separator = !fine || (c == '.' && clean.isEmpty());
      if (!separator) {
        clean.append(c);
      } else if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != '-') {
        clean.append('-');
      }
    }
    int end = clean.length();
    while (end > 0 && clean.charAt(end - 1) == '-') {
      end--;
    }
    return end == 0 ? "unit" : clean.substring(0, end);
  }

  static boolean isUnitCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_'
        || c == '.';
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}

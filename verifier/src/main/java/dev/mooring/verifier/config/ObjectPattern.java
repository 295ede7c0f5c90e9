package dev.mooring.verifier.config;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern over the objects of findings: {@code *} stands for any text, {@code ?} for one
 * character. It covers what it names and everything inside: {@code owners} covers {@code
 * owners.email} and {@code owners(city, street)}, too. Upper and lower case are the same, and
 * quotes around names do not count.
 */
public final class ObjectPattern {
  private static final String NO_WILDCARDS = "[]{}\\^$|";
  private final Pattern whole;
  private final Pattern unqualified;

  private ObjectPattern(String glob) {
    String regex = regex(plain(glob));
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
    this.whole = Pattern.compile(regex + "(?:[.(].*)?", flags);
    this.unqualified = Pattern.compile("(?:.*\\.)?" + regex, flags);
  }

  /** The pattern; {@link #problem} says nothing of its text. */
  public static ObjectPattern of(String glob) {
    return new ObjectPattern(glob);
  }

  /** Why a text is no pattern; {@code null} where it is one. */
  static @Nullable String problem(String glob) {
    if (glob.isBlank()) {
      return "is empty";
    }
    if (!glob.equals(glob.strip())) {
      return "begins or ends with a blank";
    }
    for (int i = 0; i < glob.length(); i++) {
      if (NO_WILDCARDS.indexOf(glob.charAt(i)) >= 0) {
        return "has a '" + glob.charAt(i) + "'; the only wildcards are * and ?";
      }
    }
    return glob.contains("**") ? "has '**'; one * covers everything already" : null;
  }

  /** Whether the object is what the pattern names, or inside it. */
  public boolean covers(String object) {
    return whole.matcher(plain(object)).matches();
  }

  /** Whether a table, sequence or type has such a name, in whatever schema. */
  public boolean names(String object) {
    return unqualified.matcher(plain(object)).matches();
  }

  private static String plain(String text) {
    return text.replace("\"", "").replace("`", "");
  }

  private static String regex(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      switch (c) {
        case '*' -> regex.append(".*");
        case '?' -> regex.append('.');
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.toString();
  }
}

package dev.mooring.schema.lock;

import java.util.ArrayList;
import java.util.List;

/** JSON scalars, and lists of them, on one line. */
final class JsonText {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private JsonText() {}

  /**
   * A JSON string. What a reviewer could not see, or what UTF-8 cannot hold, is escaped: control
   * and format characters, line separators, unpaired surrogates. The ranges are fixed here because
   * {@link Character} knows other ones in every JDK.
   */
  static String quote(String value) {
    return isPlain(value) ? '"' + value + '"' : escaped(value);
  }

  /** Whether nothing is to be escaped, as in nearly all of a schema. */
  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < 0x20 || c >= 0x7f || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private static String escaped(String value) {
    StringBuilder text = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (isSurrogatePair(value, i)) {
            text.append(c).append(value.charAt(++i));
          } else if (isUnseen(c)) {
            escape(text, c);
          } else {
            text.append(c);
          }
        }
      }
    }
    return text.append('"').toString();
  }

  static String strings(List<String> values) {
    List<String> quoted = new ArrayList<>(values.size());
    for (String value : values) {
      quoted.add(quote(value));
    }
    return list(quoted);
  }

  static String list(List<String> values) {
    return "[" + String.join(", ", values) + "]";
  }

  private static boolean isSurrogatePair(String value, int i) {
    return Character.isHighSurrogate(value.charAt(i))
        && i + 1 < value.length()
        && Character.isLowSurrogate(value.charAt(i + 1));
  }

  private static boolean isUnseen(char c) {
    return c < 0x20
        || (c >= 0x7f && c <= 0xa0)
        || c == 0xad
        || c == 0x61c
        || (c >= 0x200b && c <= 0x200f)
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x206f)
        || Character.isSurrogate(c)
        || c == 0xfeff
        || (c >= 0xfff0 && c <= 0xfffb)
        || c >= 0xfffe;
  }

  private static void escape(StringBuilder text, char c) {
    text.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      text.append(HEX[(c >> shift) & 0xf]);
    }
  }
}

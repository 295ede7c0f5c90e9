package dev.mooring.schema.sql;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The text of a column's type, which from a {@code columnDefinition} may go on with constraints.
 *
 * @param text as it was written
 * @param type the part that names the type
 * @param words the key words behind it that stand outside quotes and brackets, in lower case
 */
record DeclaredType(String text, String type, Set<String> words) {
  private static final Set<String> CLAUSES =
      Set.of(
          "not",
          "null",
          "default",
          "constraint",
          "primary",
          "unique",
          "check",
          "references",
          "generated",
          "collate",
          "auto_increment",
          "identity",
          "comment",
          "invisible",
          "as",
          "on");

  static DeclaredType of(String text) {
    Set<String> words = new TreeSet<>();
    int end = text.length();
    int depth = 0;
    char quote = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int next = i + 1;
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"' || c == '`') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (Character.isJavaIdentifierStart(c)) {
        while (next < text.length() && Character.isJavaIdentifierPart(text.charAt(next))) {
          next++;
        }
        String word = text.substring(i, next).toLowerCase(Locale.ROOT);
        // The first word is the type, whatever it is called.
        if (depth == 0 && !text.substring(0, i).isBlank() && CLAUSES.contains(word)) {
          end = Math.min(end, i);
          words.add(word);
        }
      }
      i = next;
    }
    return new DeclaredType(text, text.substring(0, end).strip(), words);
  }

  /** Whether the text itself says whether NULL is admitted. */
  boolean saysNullability() {
    return words.contains("null") || words.contains("primary");
  }

  boolean saysDefault() {
    return words.contains("default") || saysNumbering();
  }

  /** Whether the text itself lets the database compute or number the values. */
  boolean saysNumbering() {
    return words.contains("generated")
        || words.contains("identity")
        || words.contains("auto_increment")
        || words.contains("as");
  }

  boolean saysCollation() {
    return words.contains("collate");
  }
}

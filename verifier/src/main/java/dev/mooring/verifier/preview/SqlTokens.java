package dev.mooring.verifier.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a statement, without comments and literals. */
final class SqlTokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<skipped>--[^\\n]*+|#[^\\n]*+|/\\*.*?\\*/|(?<tag>\\$\\w*\\$).*?\\k<tag>"
              + "|'(?:[^'\\\\]++|\\\\.|'')*+')"
              + "|\"(?<quoted>(?:[^\"]|\"\")*+)\"|`(?<ticked>[^`]*+)`|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*+)"
              + "|(?<other>[^\\s])",
          Pattern.DOTALL);

  private SqlTokens() {}

  /**
   * A word or a sign.
   *
   * @param quoted whether it is a name in quotes, which keeps its case
   */
  record Token(String text, boolean name, boolean quoted) {
    boolean is(String word) {
      return !quoted && text.equalsIgnoreCase(word);
    }
  }

  static List<Token> of(String sql) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(sql);
    while (matcher.find()) {
      String quoted = matcher.group("quoted");
      String ticked = matcher.group("ticked");
      if (quoted != null) {
        tokens.add(new Token(quoted.replace("\"\"", "\""), true, true));
      } else if (ticked != null) {
        tokens.add(new Token(ticked, true, true));
      } else if (matcher.group("word") != null) {
        tokens.add(new Token(matcher.group("word"), true, false));
      } else if (matcher.group("other") != null) {
        tokens.add(new Token(matcher.group("other"), false, false));
      }
    }
    return tokens;
  }
}

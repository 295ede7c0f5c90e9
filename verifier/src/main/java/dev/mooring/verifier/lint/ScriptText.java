package dev.mooring.verifier.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A migration's text: where statements stand, which Flyway does not tell, and what its comments
 * allow. Statements are asked for in the order in which they ran.
 */
final class ScriptText {
  /** Literals and bodies first, so that nothing in them counts as a comment. */
  private static final Pattern ALLOW =
      Pattern.compile(
          "(?s)'[^']*+'|\"[^\"]*+\"|`[^`]*+`|\\$(\\w*)\\$.*?\\$\\1\\$|/\\*.*?\\*/"
              + "|(?<comment>--[^\\n]*)");

  private static final Pattern MARK =
      Pattern.compile("--\\s*mooring:allow\\b[ \\t]*(\\S*)[ \\t]*(.*)");

  private final String text;
  private final List<Allow> allows = new ArrayList<>();
  private int from;

  ScriptText(String text) {
    this.text = text;
    Matcher matcher = ALLOW.matcher(text);
    while (matcher.find()) {
      String comment = matcher.group("comment");
      Matcher mark = MARK.matcher(comment == null ? "" : comment.strip());
      if (mark.matches()) {
        allows.add(new Allow(line(matcher.start()), mark.group(1), mark.group(2).strip()));
      }
    }
  }

  /** A comment that allows something. */
  record Allow(int line, String code, String reason) {}

  /** The first and last line of a statement; 0 where it is not known. */
  record Place(int first, int last) {}

  List<Allow> allows() {
    return List.copyOf(allows);
  }

  /**
   * Where that statement stands.
   *
   * @param sql as Flyway ran it, with placeholders replaced
   */
  Place place(SqlText sql) {
    List<SqlText.Token> there = SqlText.of(text.substring(from)).tokens();
    List<SqlText.Token> wanted = sql.tokens();
    int first = first(there, wanted);
    if (first < 0) {
      return new Place(0, 0);
    }
    int last = first;
    for (int i = 0; i < wanted.size() && first + i < there.size(); i++) {
      last = first + i;
      if (there.get(last).is(";") && !wanted.get(i).is(";")) {
        break; // a placeholder stood for several words
      }
    }
    Place place =
        new Place(line(from + there.get(first).start()), line(from + there.get(last).end()));
    from += there.get(last).end();
    return place;
  }

  /** The beginning of a statement that has the same first word; -1 for none. */
  private static int first(List<SqlText.Token> there, List<SqlText.Token> wanted) {
    boolean begins = true;
    for (int at = 0; at < there.size() && !wanted.isEmpty(); at++) {
      if (begins && there.get(at).text().equals(wanted.get(0).text())) {
        return at;
      }
      begins = there.get(at).is(";");
    }
    return -1;
  }

  private int line(int offset) {
    int line = 1;
    for (int i = 0; i < Math.min(offset, text.length()); i++) {
      if (text.charAt(i) == '\n') {
        line++;
      }
    }
    return line;
  }
}

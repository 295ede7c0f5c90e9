package dev.mooring.verifier.lint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An {@code alter table}, {@code create index} or {@code drop index} of MariaDB or MySQL that can
 * be said of another table.
 *
 * @param table as it is written
 */
record Alteration(SqlText sql, String table, int from, int to) {
  /** {@code null} for another statement, and for what names more than one table. */
  static @Nullable Alteration of(SqlText sql) {
    int at;
    if (sql.starts("alter table")) {
      at = 2;
    } else if (sql.starts("alter ignore table") || sql.starts("alter online table")) {
      at = 3;
    } else if (sql.has("index")
        && sql.has("on")
        && (sql.starts("create") || sql.starts("drop index"))) {
      at = sql.find("on") + 1;
    } else {
      return null;
    }
    List<SqlText.Token> tokens = sql.tokens();
    while (at < tokens.size() && List.of("if", "exists").contains(tokens.get(at).text())) {
      at++;
    }
    int end = at;
    while (end + 2 < tokens.size() && tokens.get(end + 1).is(".")) {
      end += 2;
    }
    boolean others =
        sql.has("references")
            || sql.has("foreign key")
            || sql.has("rename to")
            || sql.has("partition");
    return at >= tokens.size() || others
        ? null
        : new Alteration(sql, shown(tokens.subList(at, end + 1)), at, end);
  }

  /** The same of another table, with a clause behind it. */
  String on(String other, String clause) {
    List<SqlText.Token> tokens = sql.tokens();
    StringBuilder text = new StringBuilder(shown(tokens.subList(0, from)));
    text.append(' ').append(other);
    List<SqlText.Token> rest = tokens.subList(to + 1, tokens.size());
    boolean index = !sql.starts("alter");
    String words = rest.isEmpty() ? "" : shown(withoutClauses(rest));
    return text.append(' ')
        .append(words)
        .append(words.isEmpty() || index ? " " : ", ")
        .append(index ? clause.replace(",", "") : clause)
        .toString();
  }

  /** Without what the statement itself says of algorithm and lock, and without its end. */
  private static List<SqlText.Token> withoutClauses(List<SqlText.Token> tokens) {
    int end = tokens.size();
    for (int i = 0; i < end; i++) {
      SqlText.Token token = tokens.get(i);
      boolean clause =
          (token.is("algorithm") || token.is("lock"))
              && i + 1 < tokens.size()
              && (tokens.get(i + 1).is("=") || tokens.get(i + 1).is("default"));
      if (clause || token.is(";")) {
        end = i > 0 && tokens.get(i - 1).is(",") ? i - 1 : i;
      }
    }
    return tokens.subList(0, end);
  }

  private static String shown(List<SqlText.Token> tokens) {
    StringBuilder text = new StringBuilder();
    for (SqlText.Token token : tokens) {
      text.append(
          text.length() == 0 || token.is(".") || text.charAt(text.length() - 1) == '.' ? "" : " ");
      text.append(token.kind() == SqlText.Kind.QUOTED ? "`" + token.text() + "`" : token.text());
    }
    return text.toString();
  }
}

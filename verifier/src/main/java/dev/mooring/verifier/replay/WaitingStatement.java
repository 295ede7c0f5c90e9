package dev.mooring.verifier.replay;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement of PostgreSQL that waits for all other transactions, such as the one in which Flyway
 * keeps its lock unless told otherwise. In a throw-away database it is told, so that only words can
 * keep a deployment from hanging.
 */
final class WaitingStatement {
  /**
   * Comments and literals in front, so that what stands in them is passed over. A doubled quote
   * makes two literals of one: groups in a loop would overflow the stack on a long text.
   */
  private static final Pattern STATEMENT =
      Pattern.compile(
          "--[^\\n]*|/\\*.*?\\*/|'[^']*+'|\"[^\"]*+\""
              + "|\\$(\\w*)\\$.*?\\$\\1\\$"
              + "|\\b(create\\s+(?:unique\\s+)?index|drop\\s+index|reindex\\s+(?:\\([^)]*\\)\\s*)?\\w+"
              + "|detach\\s+partition\\s+[^;]+?)\\s+concurrently\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private WaitingStatement() {}

  /** A warning at the first such statement; {@code null} where there is none. */
  static @Nullable Finding of(Migration file) {
    Matcher matcher = STATEMENT.matcher(file.text());
    while (matcher.find()) {
      String words = matcher.group(2);
      if (words != null) {
        int line =
            1
                + (int)
                    file.text()
                        .substring(0, matcher.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        String[] first = words.toLowerCase(Locale.ROOT).split("\\s+", 3);
        return Finding.error(
                "migration.lock",
                file.place(),
                file.fileName()
                    + ": "
                    + first[0]
                    + " … concurrently waits for all transactions, also for the one in which Flyway"
                    + " keeps its lock: migrating hangs wherever that is not switched off",
                "set flyway.postgresql.transactional.lock=false"
                    + " (spring.flyway.postgresql.transactional-lock=false)",
                "where Flyway is told elsewhere, repeat it in mooring.toml: [flyway]"
                    + " postgresql.transactional.lock = false")
            .as(Level.WARNING)
            .at(file.place(), line);
      }
    }
    return null;
  }
}

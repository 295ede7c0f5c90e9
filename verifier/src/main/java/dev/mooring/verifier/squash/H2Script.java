package dev.mooring.verifier.squash;

import dev.mooring.schema.spi.GateException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** H2's own {@code SCRIPT}, without what belongs to the server and to Flyway. */
final class H2Script implements ScriptReader {
  private static final Pattern STORAGE = Pattern.compile("^CREATE (?:MEMORY|CACHED) TABLE ");
  private static final Pattern INSERT = Pattern.compile("^INSERT INTO (\\S+|\"[^\"]*\")");
  private static final Pattern USER = Pattern.compile("^CREATE USER IF NOT EXISTS ");
  private static final Pattern OWNER = Pattern.compile(" AUTHORIZATION \"[^\"]*\"$");
  private static final Pattern COMMENT = Pattern.compile("^-- .*");
  private static final Pattern SPLIT =
      Pattern.compile(
          "^(?:[A-Z ]+ SYSTEM_(?:COMBINE_|LOB_STREAM)|INSERT INTO .*\\bSYSTEM_COMBINE_[BC]LOB\\(\\d+\\))");

  /** What belongs to users, or to other databases. */
  private static final Pattern UNTOLD =
      Pattern.compile("^(?:GRANT|CREATE ROLE|CREATE FORCE LINKED TABLE|CREATE LINKED TABLE) ");

  /** What rows must not meet: they were there before. */
  private static final Pattern LATE =
      Pattern.compile(
          "^(?:ALTER TABLE .* ADD CONSTRAINT (?!.* PRIMARY KEY\\()|CREATE FORCE TRIGGER )");

  private static final String LARGE = "a value of more than 1000000 characters or bytes";

  /** Larger values are split into pieces that only H2 itself puts together again. */
  private static final String SCRIPT =
      "script simple columns nopasswords nosettings noversion blocksize 1000000";

  @Override
  public Script read(Connection connection, String schema, String history, int maxRows)
      throws SQLException, GateException {
    List<String> before = new ArrayList<>();
    Map<String, List<String>> rows = new TreeMap<>();
    List<String> after = new ArrayList<>();
    List<String> untold = new ArrayList<>();
    String own = quoted(schema) + "." + quoted(history);
    try (Statement statement = connection.createStatement();
        ResultSet script = statement.executeQuery(SCRIPT)) {
      while (script.next()) {
        String sql = script.getString(1).strip();
        sql = sql.endsWith(";") ? sql.substring(0, sql.length() - 1) : sql;
        if (sql.isEmpty()
            || COMMENT.matcher(sql).matches()
            || USER.matcher(sql).lookingAt()
            || isOf(sql, own)) {
          continue;
        }
        Matcher insert = INSERT.matcher(sql);
        if (SPLIT.matcher(sql).find()) {
          if (!untold.contains(LARGE)) {
            untold.add(LARGE);
          }
        } else if (UNTOLD.matcher(sql).lookingAt()) {
          untold.add(shortened(sql));
        } else if (insert.lookingAt()) {
          rows.computeIfAbsent(insert.group(1), table -> new ArrayList<>()).add(sql);
        } else {
          String plain = OWNER.matcher(sql).replaceFirst("");
          (LATE.matcher(sql).lookingAt() ? after : before)
              .add(STORAGE.matcher(plain).replaceFirst("CREATE TABLE "));
        }
      }
    }
    for (Map.Entry<String, List<String>> table : rows.entrySet()) {
      if (table.getValue().size() > maxRows) {
        throw ScriptReader.tooMany(table.getKey(), table.getValue().size(), maxRows);
      }
    }
    return new Script(before, rows, after, untold);
  }

  private static boolean isOf(String sql, String table) {
    int at = sql.indexOf(table);
    return at >= 0 && sql.lastIndexOf('\'', at) < 0;
  }

  private static String shortened(String sql) {
    return sql.lines().findFirst().orElse(sql);
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}

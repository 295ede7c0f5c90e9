package dev.mooring.verifier.preview.mysql;

import dev.mooring.verifier.preview.Answer;
import dev.mooring.verifier.preview.SessionSetting;
import dev.mooring.verifier.preview.StandIn;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** MariaDB and MySQL, as Flyway knows them. */
public final class MysqlStandIn implements StandIn {
  /** Where the client does not look for the end of a statement. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "'(?:[^'\\\\]++|\\\\.|'')*+'|\"(?:[^\"\\\\]++|\\\\.|\"\")*+\"|`[^`]*+`"
              + "|(?:--\\s|#)[^\\n]*+|/\\*.*?\\*/",
          Pattern.DOTALL);

  private final boolean mariadb;

  /** The engine by its dialect. */
  public MysqlStandIn(String dialect) {
    this.mariadb = dialect.equals("mariadb");
  }

  @Override
  public String url() {
    return mariadb ? "jdbc:mariadb://preview/preview" : "jdbc:mysql://preview/preview";
  }

  @Override
  public String product() {
    return mariadb ? "MariaDB" : "MySQL";
  }

  @Override
  public String version() {
    return mariadb ? "11.4.5-MariaDB" : "8.4.0";
  }

  @Override
  public @Nullable String schema() {
    return null;
  }

  @Override
  public String catalog() {
    return DATABASE;
  }

  @Override
  public @Nullable Answer answer(String sql, List<@Nullable Object> values, State state) {
    if (sql.startsWith("select count(1) from information_schema.schemata")) {
      return Answer.of(state.hasSchema(String.valueOf(values.get(0))) ? 1 : 0);
    }
    if (sql.startsWith("select sum(found)")) {
      return Answer.of(0);
    }
    if (sql.startsWith("select get_lock(") || sql.startsWith("select release_lock(")) {
      return Answer.of(1);
    }
    if (sql.endsWith(" for update")
        || sql.contains("information_schema.user_variables")
        || sql.contains("user_variables_by_thread")
        || sql.contains("information_schema.events")
        || sql.contains("'rdsadmin'")
        || sql.contains("'pxc_strict_mode'")) {
      return Answer.none();
    }
    return switch (sql) {
      case "select version()" -> Answer.of(version());
      case "select database()" -> Answer.of(DATABASE);
      case "select substring_index(user(),'@',1)" -> Answer.of(USER);
      case "select @@foreign_key_checks" -> Answer.of(1);
      case "select @@sql_safe_updates" -> Answer.of(0);
      case "select @@global.wsrep_on" -> Answer.of(false);
      case "select @@global.enforce_gtid_consistency" -> Answer.of("OFF");
      default -> null;
    };
  }

  @Override
  public @Nullable SessionSetting setting(String sql, List<@Nullable Object> values) {
    if (sql.startsWith("SET foreign_key_checks=?, sql_safe_updates=?")) {
      String set = "set foreign_key_checks = " + values.get(0) + ", sql_safe_updates = ";
      return new SessionSetting(
          "checks",
          set + values.get(1),
          List.of("foreign_key_checks", "sql_safe_updates"),
          Integer.valueOf(1).equals(values.get(0)) && Integer.valueOf(0).equals(values.get(1)));
    }
    if (sql.startsWith("USE ")) {
      return new SessionSetting("database", sql, List.of("use "), sql.contains(DATABASE));
    }
    return null;
  }

  @Override
  public String tablesQuery() {
    return "select table_schema, table_name, table_rows, data_length + index_length"
        + " from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in"
        + " ('mysql', 'sys', 'information_schema', 'performance_schema') order by 1, 2";
  }

  @Override
  public String indexesQuery() {
    return "select index_name, table_name from information_schema.statistics"
        + " where table_schema = database() order by 1";
  }

  @Override
  public String begin() {
    return "start transaction";
  }

  @Override
  public String user() {
    return "substring_index(user(), '@', 1)";
  }

  @Override
  public String literal(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  /** The client ends a statement at any semicolon, also within a body. */
  @Override
  public String terminated(String sql) {
    if (QUOTED.matcher(sql).replaceAll(" ").indexOf(';') < 0) {
      String last = sql.substring(sql.lastIndexOf('\n') + 1);
      return sql + (last.contains("-- ") || last.contains("#") ? "\n;" : ";");
    }
    String delimiter = "//";
    while (sql.contains(delimiter)) {
      delimiter += "/";
    }
    return "delimiter " + delimiter + "\n" + sql + "\n" + delimiter + "\ndelimiter ;";
  }

  @Override
  public String unqualified(String sql) {
    return sql.replace("`" + DATABASE + "`.", "");
  }
}

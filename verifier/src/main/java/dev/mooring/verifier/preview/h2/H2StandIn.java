package dev.mooring.verifier.preview.h2;

import dev.mooring.verifier.preview.Answer;
import dev.mooring.verifier.preview.SessionSetting;
import dev.mooring.verifier.preview.StandIn;
import java.util.List;
import org.h2.engine.Constants;
import org.jspecify.annotations.Nullable;

/** H2, as Flyway knows it. */
public final class H2StandIn implements StandIn {
  private static final String STANDARD = "PUBLIC";

  @Override
  public String url() {
    return "jdbc:h2:mem:preview";
  }

  @Override
  public String product() {
    return "H2";
  }

  @Override
  public String version() {
    return Constants.VERSION;
  }

  @Override
  public String schema() {
    return STANDARD;
  }

  @Override
  public String catalog() {
    return DATABASE;
  }

  @Override
  public @Nullable Answer answer(String sql, List<@Nullable Object> values, State state) {
    if (sql.startsWith("select count(*) from information_schema.schemata")) {
      return Answer.of(state.hasSchema(String.valueOf(values.get(0))) ? 1 : 0);
    }
    if (sql.startsWith("select table_name from information_schema.tables")) {
      return Answer.none();
    }
    if (sql.endsWith(" for update")) {
      return Answer.none();
    }
    if (sql.contains("'info.build_id'")) {
      return Answer.of(String.valueOf(Constants.BUILD_ID));
    }
    if (sql.contains("'mode'")) {
      return Answer.of("REGULAR");
    }
    return switch (sql) {
      case "select user()" -> Answer.of(USER);
      case "call schema()" -> Answer.of(STANDARD);
      default -> null;
    };
  }

  @Override
  public @Nullable SessionSetting setting(String sql, List<@Nullable Object> values) {
    return sql.startsWith("SET SCHEMA ")
        ? new SessionSetting(
            "schema", sql, List.of("set schema"), sql.equals("SET SCHEMA \"" + STANDARD + "\""))
        : null;
  }

  /** H2 tells the bytes of tables in files only. */
  @Override
  public String tablesQuery() {
    return "select table_schema, table_name, row_count_estimate, null"
        + " from information_schema.tables where table_type = 'BASE TABLE'"
        + " and table_schema <> 'INFORMATION_SCHEMA' order by 1, 2";
  }

  @Override
  public String indexesQuery() {
    return "select index_name, table_name from information_schema.indexes order by 1";
  }

  @Override
  public String begin() {
    return "begin";
  }

  @Override
  public String user() {
    return "user()";
  }

  @Override
  public String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  @Override
  public String terminated(String sql) {
    return sql + (sql.substring(sql.lastIndexOf('\n') + 1).contains("--") ? "\n;" : ";");
  }
}

package dev.mooring.verifier.preview.postgresql;

import dev.mooring.verifier.preview.Answer;
import dev.mooring.verifier.preview.SessionSetting;
import dev.mooring.verifier.preview.StandIn;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;

/** PostgreSQL, as Flyway knows it. */
public final class PostgresqlStandIn implements StandIn {
  private static final Pattern LOCK = Pattern.compile("select (pg_\\w*advisory\\w*)\\(.*");
  private static final String PATH = "\"$user\", public";

  @Override
  public String url() {
    return "jdbc:postgresql:preview";
  }

  @Override
  public String product() {
    return "PostgreSQL";
  }

  @Override
  public String version() {
    return "17.0";
  }

  @Override
  public String schema() {
    return "public";
  }

  @Override
  public String catalog() {
    return DATABASE;
  }

  @Override
  public @Nullable Answer answer(String sql, List<@Nullable Object> values, State state) {
    Matcher lock = LOCK.matcher(sql);
    if (lock.matches()) {
      return Answer.of(lock.group(1), true);
    }
    if (sql.startsWith("select exists") && sql.contains("c.relname = ?")) {
      return Answer.of(state.historyTable().equals(values.get(1)) && state.hasHistory());
    }
    if (sql.startsWith("select exists")) {
      return Answer.of(false);
    }
    if (sql.startsWith("select count(*) from pg_namespace")) {
      return Answer.of(state.hasSchema(String.valueOf(values.get(0))) ? 1 : 0);
    }
    if (sql.contains("rds_superuser")) {
      return Answer.none();
    }
    return switch (sql) {
      case "select version()" -> Answer.of("PostgreSQL " + version());
      case "show search_path" -> Answer.of(PATH);
      case "select current_user" -> Answer.of(USER);
      case "select current_schema" -> Answer.of(schema());
      default -> null;
    };
  }

  @Override
  public @Nullable SessionSetting setting(String sql, List<@Nullable Object> values) {
    if (sql.startsWith("SELECT set_config('search_path'")) {
      String path = String.valueOf(values.get(0));
      return new SessionSetting(
          "search_path",
          "set search_path = " + path,
          List.of("search_path", "set schema"),
          path.equals(PATH));
    }
    if (sql.startsWith("SET ROLE ")) {
      return new SessionSetting(
          "role",
          sql.contains(USER) ? "reset role" : sql,
          List.of("role", "session authorization"),
          sql.contains(USER));
    }
    return null;
  }

  @Override
  public @Nullable Object unwrapped(Class<?> type, Copies copies) {
    return type == BaseConnection.class ? new CopyListener(copies).connection() : null;
  }

  @Override
  public String copied(String sql, String data) {
    String rows = data.isEmpty() || data.endsWith("\n") ? data : data + "\n";
    return terminated(sql) + "\n" + rows + "\\.";
  }

  /** A partitioned table has the rows and bytes of its partitions. */
  @Override
  public String tablesQuery() {
    return """
        select n.nspname, c.relname,
          case when c.relkind = 'p'
            then (select sum(nullif(p.reltuples, -1))::bigint
              from pg_partition_tree(c.oid) t join pg_class p on p.oid = t.relid and t.isleaf)
            else c.reltuples::bigint end,
          case when c.relkind = 'p'
            then (select sum(pg_total_relation_size(t.relid))::bigint
              from pg_partition_tree(c.oid) t where t.isleaf)
            else pg_total_relation_size(c.oid) end
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'm') and n.nspname !~ '^pg_'
          and n.nspname <> 'information_schema'
        order by 1, 2""";
  }

  @Override
  public String indexesQuery() {
    return "select indexname, tablename from pg_indexes where schemaname !~ '^pg_' order by 1";
  }

  @Override
  public String begin() {
    return "begin";
  }

  @Override
  public String user() {
    return "current_user";
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

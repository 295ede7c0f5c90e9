package dev.mooring.verifier.squash;

import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.squash.StatementOrder.Made;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's catalog tells of a database, as pg_dump asks for it. */
final class PostgresqlScript implements ScriptReader {
  /** Bodies of functions may name what comes later. */
  private static final String UNCHECKED = "set local check_function_bodies = off";

  private static final List<String> BEFORE =
      List.of(
          PostgresqlObjects.SCHEMAS,
          PostgresqlObjects.EXTENSIONS,
          PostgresqlObjects.TYPES,
          PostgresqlObjects.SEQUENCES,
          PostgresqlObjects.FUNCTIONS,
          PostgresqlObjects.VIEWS,
          PostgresqlObjects.STATISTICS);

  private static final List<String> BEFORE_WITHOUT_HISTORY =
      List.of(PostgresqlObjects.TABLES, PostgresqlObjects.INDEXES);

  private static final List<String> AFTER =
      List.of(
          PostgresqlObjects.OWNED,
          PostgresqlObjects.TRIGGERS,
          PostgresqlObjects.TRIGGER_STATES,
          PostgresqlObjects.REFRESHED,
          PostgresqlObjects.COMMENTS);

  /** A constraint of this rank comes behind rows. */
  private static final int LATE = 10;

  /** Of {@code kind in ('a', 'b')} where the column is varchar. */
  private static final Pattern VARCHARS =
      Pattern.compile(
          "\\(ARRAY\\[((?:'(?:[^']|'')*+'::character varying(?:, )?)++)\\]\\)::text\\[\\]");

  private static final Pattern VARCHAR = Pattern.compile("'(?:[^']|'')*+'::character varying");

  private static final Pattern POSITION = Pattern.compile("^(select setval\\(.*), \\d+, \\w+\\)$");

  /** The server reads its own word for such a list as a cast of each element. */
  @Override
  public String canonical(String sql) {
    return VARCHARS
        .matcher(sql)
        .replaceAll(
            list ->
                Matcher.quoteReplacement(
                    "ARRAY["
                        + VARCHAR
                            .matcher(list.group(1))
                            .replaceAll(
                                each -> Matcher.quoteReplacement("(" + each.group() + ")::text"))
                        + "]"));
  }

  /** A sequence with a cache goes on elsewhere in another session. */
  @Override
  public String uncached(String sql) {
    return POSITION.matcher(sql).replaceFirst("$1");
  }

  @Override
  public Script read(Connection connection, String schema, String history, int maxRows)
      throws SQLException, GateException {
    try (Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      settle(statement, schema);
      return read(statement, connection, history, maxRows);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  /** Names in the default schema need no schema; all else is told in one way. */
  private static void settle(Statement statement, String schema) throws SQLException {
    String quoted = '"' + schema.replace("\"", "\"\"") + '"';
    statement.execute("set local search_path = " + quoted);
    statement.execute("set local timezone = 'UTC'");
    statement.execute("set local datestyle = 'ISO, YMD'");
    statement.execute("set local intervalstyle = 'postgres'");
    statement.execute("set local extra_float_digits = 1");
    statement.execute("set local bytea_output = 'hex'");
  }

  private static Script read(
      Statement statement, Connection connection, String history, int maxRows)
      throws SQLException, GateException {
    StatementOrder order = new StatementOrder();
    for (String query : BEFORE) {
      made(connection, query, null).forEach(order::add);
    }
    for (String query : BEFORE_WITHOUT_HISTORY) {
      made(connection, query, history).forEach(order::add);
    }
    List<Made> late = new ArrayList<>();
    for (Made constraint : made(connection, PostgresqlObjects.CONSTRAINTS, history)) {
      if (constraint.rank() < LATE) {
        order.add(constraint);
      } else {
        late.add(constraint);
      }
    }
    try (ResultSet parts = statement.executeQuery(PostgresqlObjects.PARTS)) {
      while (parts.next()) {
        order.part(parts.getString(1), parts.getString(2));
      }
    }
    try (ResultSet needs = statement.executeQuery(PostgresqlObjects.NEEDS)) {
      while (needs.next()) {
        order.need(needs.getString(1), needs.getString(2));
      }
    }
    List<Made> ordered = order.ordered();
    List<String> before = new ArrayList<>();
    if (ordered.stream().anyMatch(made -> made.key().startsWith("pg_proc:"))) {
      before.add(UNCHECKED);
    }
    ordered.forEach(made -> before.add(made.sql()));
    Map<String, List<String>> rows = rows(connection, history, maxRows);
    List<String> after = new ArrayList<>(positions(connection));
    after.addAll(after(connection, ordered, late));
    List<String> untold = new ArrayList<>();
    try (ResultSet objects = statement.executeQuery(PostgresqlObjects.UNTOLD)) {
      while (objects.next()) {
        untold.add(objects.getString(1));
      }
    }
    return new Script(before, rows, after, untold);
  }

  private static List<String> after(Connection connection, List<Made> ordered, List<Made> late)
      throws SQLException {
    Map<Integer, List<String>> byRank = new TreeMap<>();
    late.forEach(made -> put(byRank, made));
    for (String query : AFTER) {
      List<Made> found = made(connection, query, null);
      if (query.equals(PostgresqlObjects.REFRESHED)) {
        List<String> keys = ordered.stream().map(Made::key).toList();
        found.sort((one, two) -> keys.indexOf(one.key()) - keys.indexOf(two.key()));
      }
      found.forEach(made -> put(byRank, made));
    }
    return byRank.values().stream().flatMap(List::stream).toList();
  }

  private static void put(Map<Integer, List<String>> byRank, Made made) {
    byRank.computeIfAbsent(made.rank(), rank -> new ArrayList<>()).add(made.sql());
  }

  private static List<Made> made(Connection connection, String query, @Nullable String history)
      throws SQLException {
    List<Made> made = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(query + " order by 2, 3")) {
      if (history != null) {
        statement.setString(1, history);
      }
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          made.add(new Made(found.getString(1), found.getInt(2), found.getString(3)));
        }
      }
    }
    return made;
  }

  private static Map<String, List<String>> rows(Connection connection, String history, int maxRows)
      throws SQLException, GateException {
    Map<String, List<String>> rows = new TreeMap<>();
    try (PreparedStatement tables = connection.prepareStatement(PostgresqlObjects.ROWS)) {
      tables.setString(1, history);
      try (ResultSet table = tables.executeQuery();
          Statement statement = connection.createStatement()) {
        while (table.next()) {
          String name = table.getString(1);
          try (ResultSet count = statement.executeQuery("select count(*) from " + name)) {
            count.next();
            if (count.getLong(1) > maxRows) {
              throw ScriptReader.tooMany(name, count.getLong(1), maxRows);
            }
          }
          String values = table.getString(3);
          String insert = "insert into " + name + table.getString(2) + " values (";
          List<String> inserts = new ArrayList<>();
          try (ResultSet row =
              statement.executeQuery("select " + values + " from " + name + " t order by 1")) {
            while (row.next()) {
              inserts.add(insert + row.getString(1) + ")");
            }
          }
          if (!inserts.isEmpty()) {
            rows.put(name, inserts);
          }
        }
      }
    }
    return rows;
  }

  /** Where sequences are that were used. */
  private static List<String> positions(Connection connection) throws SQLException {
    List<String> positions = new ArrayList<>();
    try (Statement sequences = connection.createStatement();
        Statement statement = connection.createStatement();
        ResultSet sequence = sequences.executeQuery(PostgresqlObjects.POSITIONS)) {
      while (sequence.next()) {
        try (ResultSet state =
            statement.executeQuery("select last_value, is_called from " + sequence.getString(1))) {
          state.next();
          long last = state.getLong(1);
          boolean called = state.getBoolean(2);
          if (called || last != sequence.getLong(2)) {
            positions.add(
                "select setval('"
                    + sequence.getString(1).replace("'", "''")
                    + "', "
                    + last
                    + ", "
                    + called
                    + ")");
          }
        }
      }
    }
    return positions;
  }
}

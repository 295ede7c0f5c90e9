package dev.mooring.verifier.preview;

import dev.mooring.schema.finding.Finding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.h2.tools.SimpleResultSet;
import org.jspecify.annotations.Nullable;

/**
 * A database that is not there. It answers Flyway's questions, remembers Flyway's history and notes
 * everything else that it is told to do.
 */
final class AbsentDatabase implements StandIn.State {
  private static final Pattern CREATE_SCHEMA =
      Pattern.compile(
          "(?i)\\s*create (?:schema|database)\\s+(?:if not exists\\s+)?[\"`]?([^\"`;]+?)[\"`]?\\s*");

  private final StandIn engine;
  private final String historyTable;
  private final List<Happening> happenings = new ArrayList<>();
  private final List<HistoryRow> rows = new ArrayList<>();
  private final Set<String> schemas = new HashSet<>();
  private final boolean old;
  private boolean history;
  private int transactions;
  private @Nullable String unanswered;

  /**
   * @param start what ran there before; {@code null} for nothing, not even Flyway
   */
  AbsentDatabase(StandIn engine, String historyTable, @Nullable List<HistoryRow> start) {
    this.engine = engine;
    this.historyTable = historyTable;
    this.old = start != null;
    this.history = old;
    if (start != null) {
      rows.addAll(start);
    }
    String schema = engine.schema();
    schemas.add(schema == null ? engine.catalog() : schema);
  }

  DataSource dataSource() {
    return Proxies.of(
        DataSource.class,
        (method, arguments) ->
            method.equals("getConnection")
                ? new AbsentConnection(engine, this).connection()
                : Proxies.nothing());
  }

  /** What Flyway did, in order. */
  List<Happening> happenings() {
    return List.copyOf(happenings);
  }

  /** The history as it is now, by rank. */
  List<HistoryRow> rows() {
    return List.copyOf(rows);
  }

  /** What to say where Flyway asked something that cannot be answered; {@code null} otherwise. */
  @Nullable Finding unanswered() {
    return unanswered == null
        ? null
        : Finding.error(
            "sql.unanswered",
            engine.product(),
            "this version of Flyway asks the database something that only a real one could answer: "
                + unanswered,
            "please report this with the version of flyway-core",
            "meanwhile, use the version of Flyway that Mooring brings");
  }

  @Override
  public boolean hasHistory() {
    return history;
  }

  @Override
  public String historyTable() {
    return historyTable;
  }

  @Override
  public boolean hasSchema(String name) {
    return old || schemas.contains(name);
  }

  int newTransaction() {
    return ++transactions;
  }

  void happened(Happening happening) {
    happenings.add(happening);
  }

  /** A statement was sent; those of scripts as well as Flyway's own. */
  void ran(int transaction, String sql) {
    Matcher schema = CREATE_SCHEMA.matcher(sql);
    if (schema.matches()) {
      schemas.add(schema.group(1));
    }
    String lower = sql.toLowerCase(Locale.ROOT);
    if (lower.contains("create table") && sql.contains(historyTable)) {
      history = true;
    }
    happened(new Happening.Ran(transaction, sql));
  }

  /** The history's table is written. */
  void noted(int transaction, String sql, List<@Nullable Object> values) {
    Map<String, @Nullable Object> named = new HashMap<>();
    List<String> columns = columns(sql);
    for (int i = 0; i < columns.size() && i < values.size(); i++) {
      named.put(columns.get(i), values.get(i));
    }
    Object success = named.get("success");
    HistoryRow row =
        new HistoryRow(
            named.get("installed_rank") instanceof Integer rank ? rank : 0,
            (String) named.get("version"),
            text(named, "description"),
            text(named, "type"),
            text(named, "script"),
            (Integer) named.get("checksum"),
            text(named, "installed_by"),
            Boolean.TRUE.equals(success) || Integer.valueOf(1).equals(success));
    rows.add(row);
    happened(new Happening.Noted(transaction, sql, row));
  }

  private static String text(Map<String, @Nullable Object> named, String column) {
    Object value = named.get(column);
    return value == null ? "" : value.toString();
  }

  /** The columns that an insert names, without quotes. */
  static List<String> columns(String insert) {
    int open = insert.indexOf('(');
    String list = insert.substring(open + 1, insert.indexOf(')', open));
    return Arrays.stream(list.split(",", -1)).map(c -> c.replaceAll("[\"`\\s]", "")).toList();
  }

  boolean isHistory(String sql) {
    return sql.contains(historyTable);
  }

  /**
   * The answer to a question of Flyway's own.
   *
   * @throws SQLException where none is known
   */
  ResultSet answer(String sql, List<@Nullable Object> values) throws SQLException {
    String plain = sql.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    if (isHistory(sql) && plain.contains("installed_rank") && !plain.endsWith(" for update")) {
      return history(values);
    }
    Answer answer = engine.answer(plain, values, this);
    if (answer == null) {
      unanswered = sql.strip().replaceAll("\\s+", " ");
      throw new SQLException("no answer is known to: " + unanswered, "0A000");
    }
    return result(answer);
  }

  private ResultSet history(List<@Nullable Object> values) {
    int after =
        values.isEmpty() || !(values.get(0) instanceof Integer) ? -1 : (Integer) values.get(0);
    List<List<@Nullable Object>> found = new ArrayList<>();
    for (HistoryRow row : rows) {
      if (row.rank() > after) {
        found.add(
            Arrays.asList(
                row.rank(),
                row.version(),
                row.description(),
                row.type(),
                row.script(),
                row.checksum(),
                new Timestamp(0),
                row.installedBy(),
                0,
                row.success()));
      }
    }
    return result(
        new Answer(
            List.of(
                "installed_rank",
                "version",
                "description",
                "type",
                "script",
                "checksum",
                "installed_on",
                "installed_by",
                "execution_time",
                "success"),
            found));
  }

  /** The tables of that name, as JDBC's metadata tells them. */
  ResultSet tables(@Nullable Object name) {
    return result(
        history && historyTable.equals(name)
            ? Answer.of("TABLE_NAME", historyTable)
            : Answer.none());
  }

  private static ResultSet result(Answer answer) {
    SimpleResultSet result = new SimpleResultSet();
    for (String column : answer.columns()) {
      result.addColumn(column, java.sql.Types.VARCHAR, 0, 0);
    }
    for (List<@Nullable Object> row : answer.rows()) {
      result.addRow(row.toArray());
    }
    return result;
  }
}

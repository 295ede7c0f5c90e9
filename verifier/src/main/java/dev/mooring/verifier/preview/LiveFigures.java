package dev.mooring.verifier.preview;

import dev.mooring.verifier.replay.DryRun;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a live database says of itself; it is only asked for its catalog and for Flyway's history.
 *
 * @param history by rank; {@code null} where Flyway never ran there
 * @param indexes names of indexes in lower case, each with its table
 * @param schema the one of names without a schema
 */
record LiveFigures(
    @Nullable List<HistoryRow> history,
    List<TableFigures> tables,
    Map<String, String> indexes,
    String schema) {

  /** Whether there are tables that Flyway knows nothing of. */
  boolean isForeign() {
    return history == null && tables.stream().anyMatch(table -> table.schema().equals(schema));
  }

  /** Reads them. */
  static LiveFigures read(Connection connection, StandIn engine, DryRun run) throws SQLException {
    List<String> managed = run.managedSchemas();
    String current =
        engine.schema() == null ? connection.getCatalog() : String.valueOf(connection.getSchema());
    String schema = managed.isEmpty() ? current : managed.get(0);
    List<TableFigures> tables = new ArrayList<>();
    Map<String, String> indexes = new HashMap<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet rows = statement.executeQuery(engine.tablesQuery())) {
        while (rows.next()) {
          tables.add(
              new TableFigures(
                  rows.getString(1), rows.getString(2), number(rows, 3), number(rows, 4)));
        }
      }
      try (ResultSet rows = statement.executeQuery(engine.indexesQuery())) {
        while (rows.next()) {
          indexes.put(rows.getString(1).toLowerCase(Locale.ROOT), rows.getString(2));
        }
      }
    }
    boolean known =
        tables.stream()
            .anyMatch(t -> t.schema().equals(schema) && t.name().equals(run.historyTable()));
    return new LiveFigures(
        known ? history(connection, engine, schema, run.historyTable()) : null,
        tables,
        indexes,
        schema);
  }

  private static List<HistoryRow> history(
      Connection connection, StandIn engine, String schema, String table) throws SQLException {
    String quote = engine.schema() == null ? "`" : "\"";
    String sql =
        "select * from "
            + quoted(schema, quote)
            + "."
            + quoted(table, quote)
            + " order by "
            + quoted("installed_rank", quote);
    List<HistoryRow> history = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        int checksum = rows.getInt("checksum");
        boolean none = rows.wasNull();
        // Only the code itself could tell its own.
        boolean isCode = String.valueOf(rows.getString("type")).endsWith("JDBC");
        if (!"TABLE".equals(rows.getString("type"))) {
          history.add(
              new HistoryRow(
                  rows.getInt("installed_rank"),
                  rows.getString("version"),
                  rows.getString("description"),
                  rows.getString("type"),
                  rows.getString("script"),
                  none || isCode ? null : Integer.valueOf(checksum),
                  rows.getString("installed_by"),
                  rows.getBoolean("success")));
        }
      }
    }
    return history;
  }

  private static String quoted(String name, String quote) {
    return quote + name.replace(quote, quote + quote) + quote;
  }

  private static @Nullable Long number(ResultSet rows, int column) throws SQLException {
    long number = rows.getLong(column);
    return rows.wasNull() || number < 0 ? null : number;
  }
}

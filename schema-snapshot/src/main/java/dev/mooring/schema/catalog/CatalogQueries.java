package dev.mooring.schema.catalog;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs one reader's queries over one scope, and keeps the tables that they are about. */
final class CatalogQueries {
  private final Connection connection;
  final CatalogScope scope;
  private final Map<String, Map<String, TableDraft>> tables = new HashMap<>();

  CatalogQueries(Connection connection, CatalogScope scope) {
    this.connection = connection;
    this.scope = scope;
  }

  /** What to do with one row. */
  @FunctionalInterface
  interface Row {
    void read(ResultSet row) throws SQLException;
  }

  /**
   * Runs a query. {@code %s} in it stands for the list of schemas that are read, as in {@code where
   * schema in (%s)}, any number of times.
   */
  void each(String sql, Row reader) throws SQLException {
    List<String> schemas = scope.schemas();
    String marks = schemas.stream().map(schema -> "?").collect(Collectors.joining(", "));
    int lists = sql.split("%s", -1).length - 1;
    try (PreparedStatement statement = connection.prepareStatement(sql.replace("%s", marks))) {
      for (int i = 0; i < lists * schemas.size(); i++) {
        statement.setString(i + 1, schemas.get(i % schemas.size()));
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    }
  }

  /** Runs a query as it is. */
  void one(String sql, Row reader) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }

  void add(String schema, TableDraft table) {
    tables.computeIfAbsent(schema, key -> new HashMap<>()).put(table.name.name(), table);
  }

  /** The table of that name; {@code null} where it is not read. */
  @Nullable TableDraft table(String schema, String name) {
    return tables.getOrDefault(schema, Map.of()).get(name);
  }

  List<TableDraft> tables() {
    return tables.values().stream().flatMap(named -> named.values().stream()).toList();
  }

  /** The texts of an SQL array; empty for NULL. Elements may be {@code null}. */
  static List<@Nullable String> texts(ResultSet row, int column) throws SQLException {
    Array array = row.getArray(column);
    if (array == null) {
      return List.of();
    }
    Object[] elements = (Object[]) array.getArray();
    return Collections.unmodifiableList(
        Arrays.stream(elements)
            .map(element -> element == null ? null : element.toString())
            .collect(Collectors.toList()));
  }

  /** The names in an SQL array without NULLs; empty for NULL. */
  static List<String> names(ResultSet row, int column) throws SQLException {
    return texts(row, column).stream().map(String::valueOf).toList();
  }
}

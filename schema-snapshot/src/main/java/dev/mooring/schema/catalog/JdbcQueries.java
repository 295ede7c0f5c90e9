package dev.mooring.schema.catalog;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One reading through a driver: what is asked of it, and the tables that the answers are about. */
final class JdbcQueries {
  final CatalogScope scope;
  private final Connection connection;
  private final DatabaseMetaData metadata;
  private final @Nullable String catalog;
  private final Map<String, Map<String, TableDraft>> tables = new LinkedHashMap<>();

  JdbcQueries(Connection connection, CatalogScope scope) throws SQLException {
    this.connection = connection;
    this.scope = scope;
    this.metadata = connection.getMetaData();
    this.catalog = connection.getCatalog();
  }

  /** Asks the driver. */
  @FunctionalInterface
  interface Question {
    ResultSet ask(DatabaseMetaData metadata, @Nullable String catalog, @Nullable String schema)
        throws SQLException;
  }

  /** What to do with one row. */
  @FunctionalInterface
  interface Row {
    void read(ResultSet row) throws SQLException;
  }

  /** Asks about everything in each schema that is read; its name is given as a pattern. */
  void eachSchema(Question question, Row reader) throws SQLException {
    for (String schema : scope.schemas()) {
      each(question, schema.isEmpty() ? null : literally(schema), reader);
    }
  }

  /** Asks about one table. */
  void ofTable(String schema, Question question, Row reader) throws SQLException {
    each(question, schema.isEmpty() ? null : schema, reader);
  }

  private void each(Question question, @Nullable String schema, Row reader) throws SQLException {
    try (ResultSet rows = question.ask(metadata, catalog, schema)) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }

  /** Runs a query of the engine's own. */
  void query(String sql, Row reader) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }

  /** The name as a pattern that it alone matches. */
  private String literally(String name) throws SQLException {
    String escape = metadata.getSearchStringEscape();
    return escape == null || escape.isEmpty()
        ? name
        : name.replace(escape, escape + escape)
            .replace("_", escape + "_")
            .replace("%", escape + "%");
  }

  /** The schema of a row; empty on engines that have none. */
  static String schema(ResultSet row, String column) throws SQLException {
    String schema = row.getString(column);
    return schema == null ? "" : schema;
  }

  void add(String schema, TableDraft table) {
    tables.computeIfAbsent(schema, key -> new LinkedHashMap<>()).put(table.name.name(), table);
  }

  /** The table of that name; {@code null} where it is not read. */
  @Nullable TableDraft table(String schema, String name) {
    return tables.getOrDefault(schema, Map.of()).get(name);
  }

  Collection<TableDraft> tables() {
    List<TableDraft> all = new ArrayList<>();
    tables.values().forEach(named -> all.addAll(named.values()));
    return all;
  }

  /** The name of the schema under which the driver lists a table. */
  String schemaOf(TableDraft table) {
    String schema = table.name.schema();
    return schema == null ? scope.defaultSchema() : schema;
  }
}

package dev.mooring.schema.catalog;

import dev.mooring.schema.model.Deferrability;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.IndexPart;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.model.UniqueKey;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Indexes, and unique constraints, which drivers tell as unique indexes. Those that the engine
 * makes for primary and foreign keys are left out.
 */
final class JdbcIndexes {
  private static final IndexPart EXPRESSION =
      new IndexPart("'not told'", true, false, null, null, null);

  private JdbcIndexes() {}

  static void read(JdbcQueries queries, JdbcEngine engine) throws SQLException {
    Map<String, String> constraints = new HashMap<>();
    String sql = engine.uniqueIndexes();
    if (sql != null) {
      queries.query(sql, row -> constraints.put(row.getString(1), row.getString(2)));
    }
    for (TableDraft table : queries.tables()) {
      if (table.kind == TableKind.TABLE) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        queries.ofTable(
            queries.schemaOf(table),
            // Oracle's driver computes statistics anew where it may not approximate.
            (metadata, catalog, schema) ->
                metadata.getIndexInfo(catalog, schema, table.name.name(), false, true),
            row -> add(row, table, constraints, drafts));
        drafts.values().forEach(draft -> draft.addTo(table, engine));
      }
    }
  }

  private static void add(
      ResultSet row, TableDraft table, Map<String, String> constraints, Map<String, Draft> drafts)
      throws SQLException {
    boolean told = !row.getBoolean("NON_UNIQUE");
    String name = row.getString("INDEX_NAME");
    if (name == null || row.getShort("TYPE") == DatabaseMetaData.tableIndexStatistic) {
      return;
    }
    boolean unique = told || constraints.containsKey(name);
    int position = row.getInt("ORDINAL_POSITION");
    String column = row.getString("COLUMN_NAME");
    boolean descending = "D".equals(row.getString("ASC_OR_DESC"));
    String predicate = row.getString("FILTER_CONDITION");
    Draft draft =
        drafts.computeIfAbsent(
            name, key -> new Draft(constraints.getOrDefault(name, name), unique, predicate));
    // What is no column of the table stands for an expression (SYS_NC00012$ in Oracle).
    boolean known = table.columns.stream().anyMatch(own -> own.name().equals(column));
    draft.parts.put(
        position,
        known && column != null
            ? new IndexPart(column, false, descending, null, null, null)
            : EXPRESSION);
  }

  /** An index while its rows come in. */
  private static final class Draft {
    private final String name;
    private final boolean unique;
    private final @Nullable String predicate;
    private final Map<Integer, IndexPart> parts = new TreeMap<>();

    Draft(String name, boolean unique, @Nullable String predicate) {
      this.name = name;
      this.unique = unique;
      this.predicate = predicate == null || predicate.isBlank() ? null : predicate.strip();
    }

    void addTo(TableDraft table, JdbcEngine engine) {
      List<String> columns = parts.values().stream().map(IndexPart::value).toList();
      boolean plain = predicate == null && parts.values().stream().noneMatch(IndexPart::expression);
      if (unique && plain) {
        if (table.primaryKey == null || !table.primaryKey.columns().equals(columns)) {
          table.uniqueKeys.add(new UniqueKey(name, columns, false, Deferrability.NOT_DEFERRABLE));
        }
      } else if (unique || !isOfForeignKey(table, columns, engine)) {
        table.indexes.add(
            new Index(
                name,
                new ArrayList<>(parts.values()),
                unique,
                false,
                null,
                predicate,
                List.of(),
                true));
      }
    }

    private boolean isOfForeignKey(TableDraft table, List<String> columns, JdbcEngine engine) {
      for (ForeignKey key : table.foreignKeys) {
        if (key.columns().equals(columns) && (name.equals(key.name()) || engine.isMadeUp(name))) {
          return true;
        }
      }
      return false;
    }
  }
}

package dev.mooring.schema.catalog;

import dev.mooring.schema.model.Deferrability;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.PrimaryKey;
import dev.mooring.schema.model.ReferentialAction;
import dev.mooring.schema.model.TableKind;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Primary and foreign keys. Unique constraints are told as indexes. */
final class JdbcConstraints {
  private JdbcConstraints() {}

  static void read(JdbcQueries queries) throws SQLException {
    for (TableDraft table : queries.tables()) {
      if (table.kind == TableKind.TABLE) {
        primaryKey(queries, table);
        foreignKeys(queries, table);
      }
    }
  }

  private static void primaryKey(JdbcQueries queries, TableDraft table) throws SQLException {
    Map<Integer, String> columns = new TreeMap<>();
    List<String> names = new ArrayList<>();
    queries.ofTable(
        queries.schemaOf(table),
        (metadata, catalog, schema) -> metadata.getPrimaryKeys(catalog, schema, table.name.name()),
        row -> {
          columns.put(row.getInt("KEY_SEQ"), row.getString("COLUMN_NAME"));
          String name = row.getString("PK_NAME");
          if (name != null) {
            names.add(name);
          }
        });
    if (!columns.isEmpty()) {
      table.primaryKey =
          new PrimaryKey(names.isEmpty() ? null : names.get(0), new ArrayList<>(columns.values()));
    }
  }

  private static void foreignKeys(JdbcQueries queries, TableDraft table) throws SQLException {
    Map<String, Draft> keys = new LinkedHashMap<>();
    queries.ofTable(
        queries.schemaOf(table),
        (metadata, catalog, schema) -> metadata.getImportedKeys(catalog, schema, table.name.name()),
        row -> {
          String name = row.getString("FK_NAME");
          int position = row.getInt("KEY_SEQ");
          boolean named = name != null && !name.isEmpty();
          // Without names, each begins where the count does.
          String key = named ? name : "#" + (keys.size() - (position == 1 ? 0 : 1));
          Draft draft = keys.get(key);
          if (draft == null) {
            draft = new Draft(named ? name : null, row, queries.scope);
            keys.put(key, draft);
          }
          draft.columns.put(position, row.getString("FKCOLUMN_NAME"));
          draft.targetColumns.put(position, row.getString("PKCOLUMN_NAME"));
        });
    for (Draft draft : keys.values()) {
      table.foreignKeys.add(draft.key());
    }
  }

  /** A foreign key while its rows come in. */
  private static final class Draft {
    private final @Nullable String name;
    private final ObjectName target;
    private final ReferentialAction onDelete;
    private final ReferentialAction onUpdate;
    private final Deferrability deferrability;
    private final Map<Integer, String> columns = new TreeMap<>();
    private final Map<Integer, String> targetColumns = new TreeMap<>();

    Draft(@Nullable String name, ResultSet row, CatalogScope scope) throws SQLException {
      this.name = name;
      this.target =
          scope.name(JdbcQueries.schema(row, "PKTABLE_SCHEM"), row.getString("PKTABLE_NAME"));
      this.onUpdate = action(row.getInt("UPDATE_RULE"));
      this.onDelete = action(row.getInt("DELETE_RULE"));
      this.deferrability =
          switch (row.getInt("DEFERRABILITY")) {
            case DatabaseMetaData.importedKeyInitiallyDeferred -> Deferrability.INITIALLY_DEFERRED;
            case DatabaseMetaData.importedKeyInitiallyImmediate ->
                Deferrability.INITIALLY_IMMEDIATE;
            default -> Deferrability.NOT_DEFERRABLE;
          };
    }

    private static ReferentialAction action(int rule) {
      return switch (rule) {
        case DatabaseMetaData.importedKeyCascade -> ReferentialAction.CASCADE;
        case DatabaseMetaData.importedKeySetNull -> ReferentialAction.SET_NULL;
        case DatabaseMetaData.importedKeySetDefault -> ReferentialAction.SET_DEFAULT;
        case DatabaseMetaData.importedKeyRestrict -> ReferentialAction.RESTRICT;
        default -> ReferentialAction.NO_ACTION;
      };
    }

    ForeignKey key() {
      return new ForeignKey(
          name,
          new ArrayList<>(columns.values()),
          target,
          new ArrayList<>(targetColumns.values()),
          onDelete,
          onUpdate,
          deferrability,
          true);
    }
  }
}

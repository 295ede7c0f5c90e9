package dev.mooring.schema.catalog;

import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.TableKind;
import java.sql.SQLException;

/** Tables and views. */
final class JdbcTables {
  private static final String[] TYPES = {"TABLE", "VIEW"};

  private JdbcTables() {}

  static void read(JdbcQueries queries) throws SQLException {
    queries.eachSchema(
        (metadata, catalog, schema) -> metadata.getTables(catalog, schema, "%", TYPES),
        row -> {
          String schema = JdbcQueries.schema(row, "TABLE_SCHEM");
          String type = row.getString("TABLE_TYPE");
          ObjectName name = queries.scope.name(schema, row.getString("TABLE_NAME"));
          if (queries.scope.includes(name) && !isDropped(name.name())) {
            TableKind kind = "VIEW".equals(type) ? TableKind.VIEW : TableKind.TABLE;
            queries.add(schema, new TableDraft(name, kind, row.getString("REMARKS")));
          }
        });
  }

  /** What lies in Oracle's recycle bin (Database Administrator's Guide, Using Flashback Drop). */
  private static boolean isDropped(String name) {
    return name.startsWith("BIN$") && name.endsWith("$0");
  }
}

package dev.mooring.schema.catalog;

import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.model.TableTrait;
import java.sql.SQLException;

/** Tables and views; not temporary ones. */
final class H2Tables {
  private static final String QUERY =
      """
      select table_schema, table_name, table_type, remarks from information_schema.tables
      where table_type in ('BASE TABLE', 'VIEW') and table_schema in (%s)
      """;

  private static final String TRIGGERS =
      """
      select event_object_schema, event_object_table from information_schema.triggers
      where event_object_schema in (%s)
      """;

  private H2Tables() {}

  static void read(CatalogQueries queries) throws SQLException {
    queries.each(
        QUERY,
        row -> {
          String schema = row.getString(1);
          ObjectName name = queries.scope.name(schema, row.getString(2));
          if (queries.scope.includes(name)) {
            TableKind kind = row.getString(3).equals("VIEW") ? TableKind.VIEW : TableKind.TABLE;
            queries.add(schema, new TableDraft(name, kind, row.getString(4)));
          }
        });
    queries.each(
        TRIGGERS,
        row -> {
          TableDraft table = queries.table(row.getString(1), row.getString(2));
          if (table != null) {
            table.traits.add(TableTrait.TRIGGERS);
          }
        });
  }
}

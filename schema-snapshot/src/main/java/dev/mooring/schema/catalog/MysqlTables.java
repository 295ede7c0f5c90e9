package dev.mooring.schema.catalog;

import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.model.TableTrait;
import java.sql.SQLException;

/** Tables and views, with their triggers. */
final class MysqlTables {
  private static final String TABLES =
      """
      select table_schema, table_name, table_type, table_comment, create_options
      from information_schema.tables
      where table_type <> 'SEQUENCE' and table_schema in (%s)
      """;

  private static final String TRIGGERS =
      """
      select distinct event_object_schema, event_object_table
      from information_schema.triggers where event_object_schema in (%s)
      """;

  private MysqlTables() {}

  static void read(CatalogQueries queries) throws SQLException {
    queries.each(
        TABLES,
        row -> {
          ObjectName name = queries.scope.name(row.getString(1), row.getString(2));
          if (!queries.scope.includes(name)) {
            return;
          }
          boolean view = row.getString(3).endsWith("VIEW");
          // A view's comment is the word VIEW.
          TableDraft table =
              new TableDraft(
                  name, view ? TableKind.VIEW : TableKind.TABLE, view ? null : row.getString(4));
          String options = row.getString(5);
          if (options != null && options.contains("partitioned")) {
            table.traits.add(TableTrait.PARTITIONED);
          }
          queries.add(row.getString(1), table);
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

package dev.mooring.schema.catalog;

import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.model.TableTrait;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Tables, partitioned tables, views, materialized views and foreign tables. */
final class PostgresqlTables {
  private static final String QUERY =
      """
      select n.nspname, c.relname, c.relkind, d.description,
        c.relpersistence = 'u',
        c.relrowsecurity,
        exists (select 1 from pg_trigger t
          where t.tgrelid = c.oid and not t.tgisinternal and t.tgenabled <> 'D'),
        c.relhasrules and c.relkind in ('r', 'p', 'f'),
        c.relkind = 'p',
        exists (select 1 from pg_inherits i where i.inhrelid = c.oid)
      from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        left join pg_description d on d.objoid = c.oid and d.objsubid = 0
          and d.classoid = 'pg_class'::regclass
      where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname in (%s)
      """
          + PostgresqlCatalogReader.notOfExtension("c.oid", "pg_class");

  private PostgresqlTables() {}

  static void read(CatalogQueries queries) throws SQLException {
    queries.each(QUERY, row -> add(queries, row));
  }

  private static void add(CatalogQueries queries, ResultSet row) throws SQLException {
    String schema = row.getString(1);
    ObjectName name = queries.scope.name(schema, row.getString(2));
    if (!queries.scope.includes(name)) {
      return;
    }
    TableDraft table = new TableDraft(name, kind(row.getString(3)), row.getString(4));
    trait(table, TableTrait.UNLOGGED, row.getBoolean(5));
    trait(table, TableTrait.ROW_SECURITY, row.getBoolean(6));
    trait(table, TableTrait.TRIGGERS, row.getBoolean(7));
    trait(table, TableTrait.RULES, row.getBoolean(8));
    trait(table, TableTrait.PARTITIONED, row.getBoolean(9));
    trait(table, TableTrait.INHERITS, row.getBoolean(10));
    queries.add(schema, table);
  }

  private static void trait(TableDraft table, TableTrait trait, boolean present) {
    if (present) {
      table.traits.add(trait);
    }
  }

  private static TableKind kind(String kind) {
    return switch (kind) {
      case "v" -> TableKind.VIEW;
      case "m" -> TableKind.MATERIALIZED_VIEW;
      case "f" -> TableKind.FOREIGN_TABLE;
      default -> TableKind.TABLE;
    };
  }
}

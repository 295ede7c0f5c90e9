package dev.mooring.schema.catalog;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Deferrability;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.PrimaryKey;
import dev.mooring.schema.model.ReferentialAction;
import dev.mooring.schema.model.UniqueKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Constraints of tables. An exclusion constraint is a check whose condition is its definition. From
 * PostgreSQL 18 on NOT NULL is a constraint too; only one that is not valid tells more than the
 * column does: the column then holds NULLs although new rows may not, which is a nullable column
 * with a check that is not validated.
 */
final class PostgresqlConstraints {
  private static final String QUERY =
      """
      select n.nspname, c.relname, k.conname, k.contype,
        (select array_agg(a.attname::text order by u.o)
          from unnest(k.conkey) with ordinality u(x, o)
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.x),
        rn.nspname, rc.relname,
        case when k.contype = 'f' then
          (select array_agg(a.attname::text order by u.o)
            from unnest(k.confkey) with ordinality u(x, o)
              join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.x)
        end,
        k.confdeltype, k.confupdtype, k.condeferrable, k.condeferred,
        k.convalidated and ${enforced} and not (k.contype = 'f' and exists
          (select 1 from pg_trigger g where g.tgconstraint = k.oid and g.tgenabled = 'D'
            and g.tgrelid in (k.conrelid, k.confrelid))),
        ${nullsNotDistinct},
        case k.contype
          when 'c' then pg_get_expr(k.conbin, k.conrelid)
          when 'x' then pg_get_constraintdef(k.oid)
        end
      from pg_constraint k
        join pg_class c on c.oid = k.conrelid
        join pg_namespace n on n.oid = c.relnamespace
        left join pg_class rc on rc.oid = k.confrelid
        left join pg_namespace rn on rn.oid = rc.relnamespace
        left join pg_index i on k.contype = 'u' and i.indexrelid = k.conindid
      where (k.contype in ('p', 'u', 'f', 'c', 'x') or (k.contype = 'n' and not k.convalidated))
        and k.conparentid = 0 and n.nspname in (%s)
      """;

  private PostgresqlConstraints() {}

  static void read(CatalogQueries queries, int version) throws SQLException {
    String query =
        QUERY
            .replace("${enforced}", version < 18 ? "true" : "k.conenforced")
            .replace(
                "${nullsNotDistinct}",
                version < 15 ? "false" : "coalesce(i.indnullsnotdistinct, false)");
    queries.each(
        query,
        row -> {
          TableDraft table = queries.table(row.getString(1), row.getString(2));
          if (table != null) {
            add(table, queries.scope, row);
          }
        });
  }

  private static void add(TableDraft table, CatalogScope scope, ResultSet row) throws SQLException {
    String name = row.getString(3);
    List<String> columns = CatalogQueries.names(row, 5);
    boolean validated = row.getBoolean(13);
    switch (row.getString(4)) {
      case "p" -> table.primaryKey = new PrimaryKey(name, columns);
      case "u" ->
          table.uniqueKeys.add(
              new UniqueKey(name, columns, row.getBoolean(14), deferrability(row)));
      case "f" ->
          table.foreignKeys.add(
              new ForeignKey(
                  name,
                  columns,
                  scope.name(row.getString(6), row.getString(7)),
                  CatalogQueries.names(row, 8),
                  action(row.getString(9)),
                  action(row.getString(10)),
                  deferrability(row),
                  validated));
      case "n" -> notValidNotNull(table, name, columns.get(0));
      default ->
          table.checks.add(new CheckConstraint(name, null, row.getString(15), validated, false));
    }
  }

  private static void notValidNotNull(TableDraft table, String name, String column) {
    table.columns.replaceAll(other -> other.name().equals(column) ? nullable(other) : other);
    table.checks.add(new CheckConstraint(name, null, column + " IS NOT NULL", false, false));
  }

  private static Column nullable(Column column) {
    return new Column(
        column.name(),
        column.type(),
        true,
        column.defaultValue(),
        column.identity(),
        column.generated(),
        column.collation(),
        column.comment(),
        column.mapping());
  }

  private static Deferrability deferrability(ResultSet row) throws SQLException {
    if (!row.getBoolean(11)) {
      return Deferrability.NOT_DEFERRABLE;
    }
    return row.getBoolean(12)
        ? Deferrability.INITIALLY_DEFERRED
        : Deferrability.INITIALLY_IMMEDIATE;
  }

  private static ReferentialAction action(String action) {
    return switch (action) {
      case "r" -> ReferentialAction.RESTRICT;
      case "c" -> ReferentialAction.CASCADE;
      case "n" -> ReferentialAction.SET_NULL;
      case "d" -> ReferentialAction.SET_DEFAULT;
      default -> ReferentialAction.NO_ACTION;
    };
  }
}

package dev.mooring.schema.catalog;

import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Generated;
import dev.mooring.schema.model.Identity;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Columns with everything that is theirs alone. */
final class PostgresqlColumns {
  private static final String QUERY =
      """
      select n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
        a.attidentity, a.attgenerated, pg_get_expr(d.adbin, d.adrelid),
        case when a.attcollation <> t.typcollation then
          (select case when cn.nspname = 'pg_catalog' then '' else cn.nspname || '.' end
              || co.collname
            from pg_collation co join pg_namespace cn on cn.oid = co.collnamespace
            where co.oid = a.attcollation)
        end,
        de.description
      from pg_attribute a
        join pg_class c on c.oid = a.attrelid
        join pg_namespace n on n.oid = c.relnamespace
        join pg_type t on t.oid = a.atttypid
        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        left join pg_description de on de.objoid = a.attrelid and de.objsubid = a.attnum
          and de.classoid = 'pg_class'::regclass
      where c.relkind in ('r', 'p', 'v', 'm', 'f') and a.attnum > 0 and not a.attisdropped
        and n.nspname in (%s)
      """;

  private PostgresqlColumns() {}

  static void read(CatalogQueries queries, PostgresqlSequences sequences) throws SQLException {
    queries.each(
        QUERY,
        row -> {
          TableDraft table = queries.table(row.getString(1), row.getString(2));
          if (table != null) {
            table.columns.add(column(row, sequences));
          }
        });
  }

  private static Column column(ResultSet row, PostgresqlSequences sequences) throws SQLException {
    String name = row.getString(3);
    String generation = text(row.getString(7));
    String expression = row.getString(8);
    Identity identity =
        sequences.take(
            row.getString(1), row.getString(2), name, text(row.getString(6)), expression);
    Generated generated =
        expression == null || generation.isEmpty()
            ? null
            : new Generated(expression, generation.equals("s"));
    return new Column(
        name,
        row.getString(4),
        !row.getBoolean(5),
        identity != null || generated != null ? null : expression,
        identity,
        generated,
        row.getString(9),
        row.getString(10),
        null);
  }

  /** The driver gives the catalog's empty character as an empty or as a zero character. */
  private static String text(@Nullable String character) {
    return character == null ? "" : character.replace("\0", "");
  }
}

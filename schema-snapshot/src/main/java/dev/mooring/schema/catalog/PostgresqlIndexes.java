package dev.mooring.schema.catalog;

import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.IndexPart;
import dev.mooring.schema.model.IndexPart.Nulls;
import dev.mooring.schema.model.TableKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Indexes of tables, without those behind constraints and those of single partitions. */
final class PostgresqlIndexes {
  private static final String QUERY =
      """
      select n.nspname, c.relname, ic.relname, am.amname, i.indisunique, ${nullsNotDistinct},
        i.indisvalid, i.indnkeyatts, pg_get_expr(i.indpred, i.indrelid),
        i.indkey::text, i.indoption::text,
        array(select case when u.x = 0 then pg_get_indexdef(i.indexrelid, u.o::int, false)
            else a.attname::text end
          from unnest(i.indkey) with ordinality u(x, o)
            left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = u.x
          order by u.o),
        array(select case when not o.opcdefault then o.opcname::text end
          from unnest(i.indclass) with ordinality u(x, o1)
            join pg_opclass o on o.oid = u.x
          order by u.o1),
        array(select case when u.x <> 0 and u.x <> coalesce(a.attcollation, 100)
            then co.collname::text end
          from unnest(i.indcollation) with ordinality u(x, o)
            left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[u.o - 1]
              and a.attnum > 0
            left join pg_collation co on co.oid = u.x
          order by u.o)
      from pg_index i
        join pg_class ic on ic.oid = i.indexrelid
        join pg_class c on c.oid = i.indrelid
        join pg_namespace n on n.oid = c.relnamespace
        join pg_am am on am.oid = ic.relam
      where c.relkind in ('r', 'p') and not ic.relispartition and n.nspname in (%s)
        and not exists (select 1 from pg_constraint k
          where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
      """;

  private static final int DESCENDING = 1;
  private static final int NULLS_FIRST = 2;

  private PostgresqlIndexes() {}

  static void read(CatalogQueries queries, int version) throws SQLException {
    String query =
        QUERY.replace("${nullsNotDistinct}", version < 15 ? "false" : "i.indnullsnotdistinct");
    queries.each(
        query,
        row -> {
          TableDraft table = queries.table(row.getString(1), row.getString(2));
          if (table != null && table.kind == TableKind.TABLE) {
            table.indexes.add(index(row));
          }
        });
  }

  private static Index index(ResultSet row) throws SQLException {
    String method = row.getString(4);
    boolean btree = method.equals("btree");
    int keys = row.getInt(8);
    String[] attributes = row.getString(10).split(" ", -1);
    String[] options = row.getString(11).split(" ", -1);
    List<String> values = CatalogQueries.names(row, 12);
    List<@Nullable String> operatorClasses = CatalogQueries.texts(row, 13);
    List<@Nullable String> collations = CatalogQueries.texts(row, 14);
    List<IndexPart> parts = new ArrayList<>();
    for (int i = 0; i < keys; i++) {
      int option = btree ? Integer.parseInt(options[i]) : 0;
      parts.add(
          new IndexPart(
              values.get(i),
              attributes[i].equals("0"),
              (option & DESCENDING) != 0,
              btree ? nulls(option) : null,
              operatorClasses.get(i),
              collations.get(i)));
    }
    return new Index(
        row.getString(3),
        parts,
        row.getBoolean(5),
        row.getBoolean(6),
        btree ? null : method,
        row.getString(9),
        values.subList(keys, values.size()),
        row.getBoolean(7));
  }

  /** By default NULLs are the largest values. */
  private static @Nullable Nulls nulls(int option) {
    boolean descending = (option & DESCENDING) != 0;
    boolean first = (option & NULLS_FIRST) != 0;
    if (descending == first) {
      return null;
    }
    return first ? Nulls.FIRST : Nulls.LAST;
  }
}

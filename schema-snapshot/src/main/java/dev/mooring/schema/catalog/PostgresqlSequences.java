package dev.mooring.schema.catalog;

import dev.mooring.schema.model.Identity;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Sequence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sequences. One is part of a column where it implements an identity, or where the column owns it
 * and its default reads it; one that is merely owned ({@code owned by}) is an object of its own.
 */
final class PostgresqlSequences {
  private static final String QUERY =
      """
      select n.nspname, c.relname, format_type(q.seqtypid, null), q.seqstart, q.seqincrement,
        q.seqmin, q.seqmax, q.seqcycle,
        tn.nspname, tc.relname, ta.attname, dp.deptype,
        'nextval(' || quote_literal(c.oid::regclass::text) || '::regclass)'
      from pg_sequence q
        join pg_class c on c.oid = q.seqrelid
        join pg_namespace n on n.oid = c.relnamespace
        left join pg_depend dp on dp.classid = 'pg_class'::regclass and dp.objid = c.oid
          and dp.objsubid = 0 and dp.refclassid = 'pg_class'::regclass and dp.refobjsubid > 0
          and dp.deptype in ('a', 'i')
        left join pg_class tc on tc.oid = dp.refobjid
        left join pg_namespace tn on tn.oid = tc.relnamespace
        left join pg_attribute ta on ta.attrelid = dp.refobjid and ta.attnum = dp.refobjsubid
      where n.nspname in (%s)
      """
          + PostgresqlCatalogReader.notOfExtension("c.oid", "pg_class");

  private final Map<ObjectName, Sequence> free = new LinkedHashMap<>();
  private final Map<Column, Owned> owned = new HashMap<>();

  private PostgresqlSequences() {}

  static PostgresqlSequences read(CatalogQueries queries) throws SQLException {
    PostgresqlSequences sequences = new PostgresqlSequences();
    queries.each(QUERY, row -> sequences.add(queries.scope, row));
    return sequences;
  }

  /** The sequences that no column has taken. */
  List<Sequence> free() {
    return List.copyOf(free.values());
  }

  /**
   * Makes the column's sequence part of the column.
   *
   * @param identity {@code a}, {@code d} or empty, as in {@code pg_attribute}
   * @return {@code null} where the column does not number by itself
   */
  @Nullable Identity take(
      String schema, String table, String column, String identity, @Nullable String defaultValue) {
    Owned sequence = owned.get(new Column(schema, table, column));
    if (sequence == null) {
      return null;
    }
    Identity.Kind kind;
    if (!identity.isEmpty()) {
      kind = identity.equals("a") ? Identity.Kind.ALWAYS : Identity.Kind.BY_DEFAULT;
    } else if (sequence.nextValue.equals(defaultValue)) {
      kind = Identity.Kind.SERIAL;
    } else {
      return null;
    }
    Sequence taken = sequence.sequence;
    free.remove(taken.name());
    return new Identity(kind, taken.start(), taken.increment(), taken.name());
  }

  private void add(CatalogScope scope, ResultSet row) throws SQLException {
    ObjectName name = scope.name(row.getString(1), row.getString(2));
    String type = row.getString(3);
    long increment = row.getLong(5);
    long largest =
        switch (type) {
          case "smallint" -> Short.MAX_VALUE;
          case "integer" -> Integer.MAX_VALUE;
          default -> Long.MAX_VALUE;
        };
    Sequence sequence =
        new Sequence(
            name,
            type.equals("bigint") ? null : type,
            row.getLong(4),
            increment,
            unless(increment > 0 ? 1 : -largest - 1, row.getLong(6)),
            unless(increment > 0 ? largest : -1, row.getLong(7)),
            row.getBoolean(8),
            null);
    String table = row.getString(10);
    if (table == null) {
      free.put(name, sequence);
      return;
    }
    boolean internal = "i".equals(row.getString(12));
    if (!internal && scope.includes(scope.name(row.getString(9), table))) {
      free.put(name, sequence);
    }
    owned.put(
        new Column(row.getString(9), table, row.getString(11)),
        new Owned(sequence, row.getString(13)));
  }

  private static @Nullable Long unless(long otherwise, long value) {
    return value == otherwise ? null : value;
  }

  private record Column(String schema, String table, String name) {}

  /**
   * A sequence and how a default reads it.
   *
   * @param nextValue spelled as the catalog spells defaults
   */
  private record Owned(Sequence sequence, String nextValue) {}
}

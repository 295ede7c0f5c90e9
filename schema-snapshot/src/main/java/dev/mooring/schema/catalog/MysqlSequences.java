package dev.mooring.schema.catalog;

import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Sequence;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** MariaDB's sequences: tables of one row, which holds their properties. */
final class MysqlSequences {
  private static final String NAMES =
      """
      select table_schema, table_name from information_schema.tables
      where table_type = 'SEQUENCE' and table_schema in (%s)
      """;

  /** The largest bigint is reserved ("CREATE SEQUENCE"). */
  private static final long LARGEST = Long.MAX_VALUE - 1;

  private MysqlSequences() {}

  static List<Sequence> read(CatalogQueries queries) throws SQLException {
    List<Sequence> sequences = new ArrayList<>();
    List<ObjectName> names = new ArrayList<>();
    List<String> selects = new ArrayList<>();
    queries.each(
        NAMES,
        row -> {
          selects.add(
              "select "
                  + names.size()
                  + ", start_value, increment, minimum_value, maximum_value, cycle_option from "
                  + quoted(row.getString(1))
                  + "."
                  + quoted(row.getString(2)));
          names.add(queries.scope.name(row.getString(1), row.getString(2)));
        });
    if (names.isEmpty()) {
      return sequences;
    }
    queries.one(
        String.join(" union all ", selects),
        row -> {
          long increment = row.getLong(3);
          sequences.add(
              new Sequence(
                  names.get(row.getInt(1)),
                  null,
                  row.getLong(2),
                  increment,
                  unless(increment > 0 ? 1 : -Long.MAX_VALUE, row.getLong(4)),
                  unless(increment > 0 ? LARGEST : -1, row.getLong(5)),
                  row.getBoolean(6),
                  null));
        });
    return sequences;
  }

  private static @Nullable Long unless(long otherwise, long value) {
    return value == otherwise ? null : value;
  }

  private static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}

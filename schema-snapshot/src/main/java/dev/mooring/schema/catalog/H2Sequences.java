package dev.mooring.schema.catalog;

import dev.mooring.schema.model.Sequence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sequences; H2 does not list those of identity columns. */
final class H2Sequences {
  private static final String QUERY =
      """
      select sequence_schema, sequence_name, data_type, start_value, increment, minimum_value,
        maximum_value, cycle_option
      from information_schema.sequences where sequence_schema in (%s)
      """;

  private H2Sequences() {}

  static List<Sequence> read(CatalogQueries queries) throws SQLException {
    List<Sequence> sequences = new ArrayList<>();
    queries.each(QUERY, row -> sequences.add(sequence(row, queries.scope)));
    return sequences;
  }

  private static Sequence sequence(ResultSet row, CatalogScope scope) throws SQLException {
    String type = row.getString(3);
    long increment = row.getLong(5);
    long largest =
        switch (type) {
          case "TINYINT" -> Byte.MAX_VALUE;
          case "SMALLINT" -> Short.MAX_VALUE;
          case "INTEGER" -> Integer.MAX_VALUE;
          default -> Long.MAX_VALUE;
        };
    return new Sequence(
        scope.name(row.getString(1), row.getString(2)),
        type.equals("BIGINT") ? null : type,
        row.getLong(4),
        increment,
        unless(increment > 0 ? 1 : -largest - 1, row.getLong(6)),
        unless(increment > 0 ? largest : -1, row.getLong(7)),
        row.getString(8).equals("YES"),
        null);
  }

  private static @Nullable Long unless(long otherwise, long value) {
    return value == otherwise ? null : value;
  }
}

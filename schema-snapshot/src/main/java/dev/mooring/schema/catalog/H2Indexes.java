package dev.mooring.schema.catalog;

import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.IndexPart;
import dev.mooring.schema.model.IndexPart.Nulls;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Indexes, without those that H2 made by itself and those that carry a constraint. */
final class H2Indexes {
  private static final String COLUMNS =
      """
      select index_schema, index_name, column_name, ordering_specification, null_ordering
      from information_schema.index_columns where table_schema in (%s)
      order by index_schema, index_name, ordinal_position
      """;

  private static final String QUERY =
      """
      select table_schema, table_name, index_schema, index_name, index_type_name, ${nullsDistinct}
      from information_schema.indexes where not is_generated and table_schema in (%s)
      """;

  private H2Indexes() {}

  static void read(CatalogQueries queries, H2Constraints constraints, boolean knowsNullsDistinct)
      throws SQLException {
    Map<List<String>, List<IndexPart>> parts = new HashMap<>();
    queries.each(
        COLUMNS,
        row ->
            parts
                .computeIfAbsent(
                    List.of(row.getString(1), row.getString(2)), key -> new ArrayList<>())
                .add(part(row)));
    queries.each(
        QUERY.replace("${nullsDistinct}", knowsNullsDistinct ? "nulls_distinct" : "'YES'"),
        row -> {
          TableDraft table = queries.table(row.getString(1), row.getString(2));
          String schema = row.getString(3);
          String name = row.getString(4);
          if (table != null && !constraints.restsOn(schema, name)) {
            table.indexes.add(
                index(row, name, parts.getOrDefault(List.of(schema, name), List.of())));
          }
        });
  }

  private static Index index(ResultSet row, String name, List<IndexPart> parts)
      throws SQLException {
    String type = row.getString(5);
    boolean unique = type.startsWith("UNIQUE");
    return new Index(
        name,
        parts,
        unique,
        unique && "NO".equals(row.getString(6)),
        type.startsWith("SPATIAL") ? "spatial" : type.contains("HASH") ? "hash" : null,
        null,
        List.of(),
        true);
  }

  private static IndexPart part(ResultSet row) throws SQLException {
    boolean descending = "DESC".equals(row.getString(4));
    return new IndexPart(
        row.getString(3), false, descending, nulls(descending, row.getString(5)), null, null);
  }

  /** By default NULLs are the smallest values. */
  private static @Nullable Nulls nulls(boolean descending, @Nullable String order) {
    if (order == null || order.equals(descending ? "LAST" : "FIRST")) {
      return null;
    }
    return order.equals("FIRST") ? Nulls.FIRST : Nulls.LAST;
  }
}

package dev.mooring.schema.catalog;

import dev.mooring.schema.model.Deferrability;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.IndexPart;
import dev.mooring.schema.model.UniqueKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Indexes, and the unique ones over whole columns as unique constraints, from which the engine
 * cannot tell them. An index over just the columns of a foreign key is left out: the engine makes
 * one wherever there is none, and does not let it go.
 */
final class MysqlIndexes {
  private static final String QUERY =
      """
      select table_schema, table_name, index_name, non_unique, column_name, collation, sub_part,
        index_type, ${expression}
      from information_schema.statistics
      where index_name <> 'PRIMARY' and table_schema in (%s)
      order by table_schema, table_name, index_name, seq_in_index
      """;

  private MysqlIndexes() {}

  static void read(CatalogQueries queries, MysqlText text, boolean mariadb) throws SQLException {
    Map<Name, Found> found = new LinkedHashMap<>();
    queries.each(
        QUERY.replace("${expression}", mariadb ? "null" : "expression"),
        row -> {
          Name name = new Name(row.getString(1), row.getString(2), row.getString(3));
          boolean unique = !row.getBoolean(4);
          String method = row.getString(8);
          found
              .computeIfAbsent(name, absent -> new Found(unique, method, new ArrayList<>()))
              .parts
              .add(part(row, method, text));
        });
    found.forEach(
        (name, index) -> {
          TableDraft table = queries.table(name.schema, name.table);
          if (table != null) {
            add(table, name.name, index);
          }
        });
  }

  private static IndexPart part(ResultSet row, String method, MysqlText text) throws SQLException {
    String expression = row.getString(9);
    String prefix = row.getString(7);
    boolean btree = method.equals("BTREE");
    return new IndexPart(
        expression == null ? row.getString(5) : text.plain(MysqlText.unescapedOnce(expression)),
        expression != null,
        Objects.equals(row.getString(6), "D"),
        null,
        prefix == null || !btree ? null : "(" + prefix + ")",
        null);
  }

  private static void add(TableDraft table, String name, Found index) {
    boolean plain = index.method.equals("BTREE");
    List<String> columns = new ArrayList<>();
    for (IndexPart part : index.parts) {
      plain &= part.equals(IndexPart.column(part.value()));
      columns.add(part.value());
    }
    if (plain && index.unique) {
      table.uniqueKeys.add(new UniqueKey(name, columns, false, Deferrability.NOT_DEFERRABLE));
    } else if (!plain || !servesForeignKey(table, columns)) {
      table.indexes.add(
          new Index(name, index.parts, index.unique, false, method(index), null, List.of(), true));
    }
  }

  private static boolean servesForeignKey(TableDraft table, List<String> columns) {
    return table.foreignKeys.stream().anyMatch(key -> key.columns().equals(columns));
  }

  private static @Nullable String method(Found index) {
    return index.method.equals("BTREE") ? null : index.method.toLowerCase(Locale.ROOT);
  }

  private record Name(String schema, String table, String name) {}

  private record Found(boolean unique, String method, List<IndexPart> parts) {}
}

package dev.mooring.schema.catalog;

import dev.mooring.schema.model.Deferrability;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.PrimaryKey;
import dev.mooring.schema.model.ReferentialAction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Primary and foreign keys; a unique constraint is an index here, and read with those. */
final class MysqlConstraints {
  private static final String RULES =
      """
      select constraint_schema, table_name, constraint_name, delete_rule, update_rule
      from information_schema.referential_constraints where constraint_schema in (%s)
      """;

  private static final String COLUMNS =
      """
      select table_schema, table_name, constraint_name, column_name, referenced_table_schema,
        referenced_table_name, referenced_column_name
      from information_schema.key_column_usage
      where (constraint_name = 'PRIMARY' or referenced_table_name is not null)
        and table_schema in (%s)
      order by table_schema, table_name, constraint_name, ordinal_position
      """;

  private MysqlConstraints() {}

  static void read(CatalogQueries queries) throws SQLException {
    Map<Name, Rules> rules = new HashMap<>();
    queries.each(
        RULES,
        row ->
            rules.put(
                new Name(row.getString(1), row.getString(2), row.getString(3)),
                new Rules(action(row.getString(4)), action(row.getString(5)))));
    Map<Name, Key> keys = new LinkedHashMap<>();
    queries.each(
        COLUMNS,
        row -> {
          Name name = new Name(row.getString(1), row.getString(2), row.getString(3));
          String target = row.getString(6);
          Key key =
              keys.computeIfAbsent(
                  name,
                  absent ->
                      new Key(
                          target == null ? List.of() : new ArrayList<>(),
                          new ArrayList<>(),
                          new ArrayList<>()));
          key.columns.add(row.getString(4));
          if (target != null) {
            key.targets.add(queries.scope.name(row.getString(5), target));
            key.targetColumns.add(row.getString(7));
          }
        });
    keys.forEach((name, key) -> add(queries, name, key, rules));
  }

  private static void add(CatalogQueries queries, Name name, Key key, Map<Name, Rules> rules) {
    TableDraft table = queries.table(name.schema, name.table);
    if (table == null) {
      return;
    }
    if (key.targets.isEmpty()) {
      table.primaryKey = new PrimaryKey(name.name, key.columns);
      return;
    }
    Rules actions =
        rules.getOrDefault(
            name, new Rules(ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION));
    table.foreignKeys.add(
        new ForeignKey(
            name.name,
            key.columns,
            key.targets.get(0),
            key.targetColumns,
            actions.onDelete,
            actions.onUpdate,
            Deferrability.NOT_DEFERRABLE,
            true));
  }

  /** Both engines check at once, so that RESTRICT is what they print for NO ACTION. */
  private static ReferentialAction action(String rule) {
    return switch (rule) {
      case "CASCADE" -> ReferentialAction.CASCADE;
      case "SET NULL" -> ReferentialAction.SET_NULL;
      case "SET DEFAULT" -> ReferentialAction.SET_DEFAULT;
      default -> ReferentialAction.NO_ACTION;
    };
  }

  private record Name(String schema, String table, String name) {}

  private record Rules(ReferentialAction onDelete, ReferentialAction onUpdate) {}

  /**
   * A key while its columns are read.
   *
   * @param targets the table referred to, once for each column; empty for a primary key
   */
  private record Key(List<ObjectName> targets, List<String> columns, List<String> targetColumns) {}
}

package dev.mooring.schema.catalog;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Deferrability;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.PrimaryKey;
import dev.mooring.schema.model.ReferentialAction;
import dev.mooring.schema.model.UniqueKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Constraints. Foreign keys name the constraint that they refer to rather than a table, so that
 * those of all schemas are looked at.
 */
final class H2Constraints {
  private static final String COLUMNS =
      """
      select constraint_schema, constraint_name, column_name, position_in_unique_constraint
      from information_schema.key_column_usage
      order by constraint_schema, constraint_name, ordinal_position
      """;

  private static final String CHECKS =
      """
      select constraint_schema, constraint_name, check_clause
      from information_schema.check_constraints where constraint_schema in (%s)
      """;

  private static final String REFERENCES =
      """
      select constraint_schema, constraint_name, unique_constraint_schema, unique_constraint_name,
        delete_rule, update_rule
      from information_schema.referential_constraints where constraint_schema in (%s)
      """;

  private static final String CONSTRAINTS =
      """
      select constraint_schema, constraint_name, constraint_type, table_schema, table_name,
        index_schema, index_name, ${nullsDistinct}
      from information_schema.table_constraints
      """;

  private final Map<Name, List<String>> columns = new HashMap<>();
  private final Map<Name, List<Integer>> positions = new HashMap<>();
  private final Map<Name, String> conditions = new HashMap<>();
  private final Map<Name, Reference> references = new HashMap<>();
  private final Map<Name, Constraint> constraints = new HashMap<>();
  private final Set<Name> backing = new HashSet<>();

  private H2Constraints() {}

  static H2Constraints read(CatalogQueries queries, boolean knowsNullsDistinct)
      throws SQLException {
    H2Constraints read = new H2Constraints();
    read.collect(queries, knowsNullsDistinct);
    read.constraints.forEach(
        (name, constraint) -> {
          TableDraft table = queries.table(constraint.tableSchema, constraint.table);
          if (table != null) {
            read.add(table, name, constraint, queries.scope);
          }
        });
    return read;
  }

  /** The condition of a check, of a table or a domain; empty where the engine shows none. */
  String condition(String schema, String name) {
    return conditions.getOrDefault(new Name(schema, name), "");
  }

  /** Whether a primary key or unique constraint rests on that index. */
  boolean restsOn(String indexSchema, String index) {
    return backing.contains(new Name(indexSchema, index));
  }

  private void collect(CatalogQueries queries, boolean knowsNullsDistinct) throws SQLException {
    queries.each(
        COLUMNS,
        row -> {
          Name name = new Name(row.getString(1), row.getString(2));
          columns.computeIfAbsent(name, key -> new ArrayList<>()).add(row.getString(3));
          positions.computeIfAbsent(name, key -> new ArrayList<>()).add(row.getInt(4));
        });
    queries.each(
        CHECKS,
        row -> {
          String condition = H2CatalogReader.unqualified(row.getString(3), queries.scope);
          if (condition != null) {
            conditions.put(new Name(row.getString(1), row.getString(2)), condition);
          }
        });
    queries.each(
        REFERENCES,
        row ->
            references.put(
                new Name(row.getString(1), row.getString(2)),
                new Reference(
                    new Name(row.getString(3), row.getString(4)),
                    action(row.getString(5)),
                    action(row.getString(6)))));
    queries.each(
        CONSTRAINTS.replace("${nullsDistinct}", knowsNullsDistinct ? "nulls_distinct" : "'YES'"),
        row -> {
          String type = row.getString(3);
          constraints.put(
              new Name(row.getString(1), row.getString(2)),
              new Constraint(
                  type, row.getString(4), row.getString(5), !"NO".equals(row.getString(8))));
          if (!type.equals("FOREIGN KEY") && row.getString(7) != null) {
            backing.add(new Name(row.getString(6), row.getString(7)));
          }
        });
  }

  private void add(TableDraft table, Name name, Constraint constraint, CatalogScope scope) {
    List<String> keyColumns = columns.getOrDefault(name, List.of());
    switch (constraint.type) {
      case "PRIMARY KEY" -> table.primaryKey = new PrimaryKey(name.name, keyColumns);
      case "UNIQUE" ->
          table.uniqueKeys.add(
              new UniqueKey(
                  name.name, keyColumns, !constraint.nullsDistinct, Deferrability.NOT_DEFERRABLE));
      case "CHECK" ->
          table.checks.add(
              new CheckConstraint(name.name, null, condition(name.schema, name.name), true, false));
      case "FOREIGN KEY" -> foreignKey(table, name, keyColumns, scope);
      default -> throw new IllegalStateException("constraint type " + constraint.type);
    }
  }

  private void foreignKey(
      TableDraft table, Name name, List<String> keyColumns, CatalogScope scope) {
    Reference reference = references.get(name);
    Constraint target = reference == null ? null : constraints.get(reference.target);
    if (reference == null || target == null) {
      throw new IllegalStateException("foreign key " + name.name + " refers to nothing");
    }
    List<String> targets = columns.getOrDefault(reference.target, List.of());
    List<String> targetColumns =
        positions.getOrDefault(name, List.of()).stream()
            .map(position -> targets.get(position - 1))
            .toList();
    table.foreignKeys.add(
        new ForeignKey(
            name.name,
            keyColumns,
            scope.name(target.tableSchema, target.table),
            targetColumns,
            reference.onDelete,
            reference.onUpdate,
            Deferrability.NOT_DEFERRABLE,
            true));
  }

  private static ReferentialAction action(String rule) {
    return ReferentialAction.valueOf(rule.replace(' ', '_'));
  }

  private record Name(String schema, String name) {}

  private record Constraint(String type, String tableSchema, String table, boolean nullsDistinct) {}

  private record Reference(Name target, ReferentialAction onDelete, ReferentialAction onUpdate) {}
}

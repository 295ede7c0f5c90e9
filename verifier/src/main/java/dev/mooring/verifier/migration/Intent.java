package dev.mooring.verifier.migration;

import dev.mooring.schema.diff.CheckValues;
import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.IndexPart;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.UniqueKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the entities had before: what they gave up is no longer wanted, what they never had is
 * somebody else's.
 */
final class Intent {
  private final List<Schema> before;
  private final Map<ObjectName, ObjectName> formerNames = new HashMap<>();
  private boolean beginning;

  /**
   * @param before the entities of locks from before; empty where there is none
   */
  Intent(List<Schema> before) {
    this.before = List.copyOf(before);
  }

  /** Whether it is known what the entities had. */
  boolean isKnown() {
    return !before.isEmpty();
  }

  /** From now on the table is known by another name. */
  void renamed(ObjectName from, ObjectName to) {
    formerNames.put(to, formerNames.getOrDefault(from, from));
  }

  /** From now on nothing was there before: there are no migrations. */
  void beginning() {
    beginning = true;
  }

  /** Whether a statement that tables need was there; of migrations without a lock nobody knows. */
  boolean hadAuxiliary(String sql) {
    return !beginning
        && (before.isEmpty()
            || before.stream().anyMatch(schema -> schema.auxiliary().contains(sql)));
  }

  boolean hadTable(ObjectName name) {
    return any(name, table -> true);
  }

  boolean hadColumn(ObjectName name, String column) {
    return any(name, table -> table.column(column) != null);
  }

  boolean hadSequence(ObjectName name) {
    return before.stream()
        .flatMap(schema -> schema.sequences().stream())
        .anyMatch(sequence -> sequence.name().equals(name));
  }

  boolean hadType(ObjectName name) {
    return before.stream()
        .anyMatch(
            schema ->
                schema.enums().stream().anyMatch(type -> type.name().equals(name))
                    || schema.domains().stream().anyMatch(type -> type.name().equals(name)));
  }

  boolean hadUnique(ObjectName name, UniqueKey key) {
    return any(
        name,
        table ->
            table.uniqueKeys().stream().anyMatch(other -> other.columns().equals(key.columns()))
                || table.indexes().stream()
                    .anyMatch(other -> other.unique() && columns(other).equals(key.columns())));
  }

  boolean hadForeignKey(ObjectName name, ForeignKey key) {
    return any(
        name,
        table ->
            table.foreignKeys().stream()
                .anyMatch(
                    other ->
                        other.columns().equals(key.columns())
                            && other.target().equals(key.target())));
  }

  boolean hadIndex(ObjectName name, Index index) {
    return any(
        name,
        table -> table.indexes().stream().anyMatch(other -> columns(other).equals(columns(index))));
  }

  boolean hadPrimaryKey(ObjectName name) {
    return any(name, table -> table.primaryKey() != null);
  }

  /** By the column that it limits to some values; of other conditions nobody can tell. */
  boolean hadCheck(ObjectName name, CheckConstraint check) {
    return CheckValues.of(check.expression())
        .map(
            values ->
                any(
                    name,
                    table ->
                        table.checks().stream().anyMatch(other -> limits(other, values.column()))))
        .orElse(false);
  }

  private static boolean limits(CheckConstraint check, String column) {
    return !check.unknown()
        && CheckValues.of(check.expression())
            .filter(values -> values.column().equalsIgnoreCase(column))
            .isPresent();
  }

  private boolean any(ObjectName name, Predicate<Table> condition) {
    ObjectName former = formerNames.getOrDefault(name, name);
    for (Schema schema : before) {
      Table table = schema.table(former);
      if (table != null && condition.test(table)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> columns(Index index) {
    return index.parts().stream().map(IndexPart::value).toList();
  }
}

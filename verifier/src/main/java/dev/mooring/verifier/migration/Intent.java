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
import org.jspecify.annotations.Nullable;

/**
 * What the entities had before: what they gave up is no longer wanted, what they never had is
 * somebody else's.
 */
final class Intent {
  private final @Nullable Schema before;
  private final Map<ObjectName, ObjectName> formerNames = new HashMap<>();

  /**
   * @param before the entities of the committed lock; {@code null} where there is none
   */
  Intent(@Nullable Schema before) {
    this.before = before;
  }

  /** Whether it is known what the entities had. */
  boolean isKnown() {
    return before != null;
  }

  /** From now on the table is known by another name. */
  void renamed(ObjectName from, ObjectName to) {
    formerNames.put(to, formerNames.getOrDefault(from, from));
  }

  boolean hadTable(ObjectName name) {
    return table(name) != null;
  }

  boolean hadColumn(ObjectName name, String column) {
    Table table = table(name);
    return table != null && table.column(column) != null;
  }

  boolean hadSequence(ObjectName name) {
    return before != null
        && before.sequences().stream().anyMatch(sequence -> sequence.name().equals(name));
  }

  boolean hadType(ObjectName name) {
    return before != null
        && (before.enums().stream().anyMatch(type -> type.name().equals(name))
            || before.domains().stream().anyMatch(type -> type.name().equals(name)));
  }

  boolean hadUnique(ObjectName name, UniqueKey key) {
    Table table = table(name);
    return table != null
        && (table.uniqueKeys().stream().anyMatch(other -> other.columns().equals(key.columns()))
            || table.indexes().stream()
                .anyMatch(other -> other.unique() && columns(other).equals(key.columns())));
  }

  boolean hadForeignKey(ObjectName name, ForeignKey key) {
    Table table = table(name);
    return table != null
        && table.foreignKeys().stream()
            .anyMatch(
                other ->
                    other.columns().equals(key.columns()) && other.target().equals(key.target()));
  }

  boolean hadIndex(ObjectName name, Index index) {
    Table table = table(name);
    return table != null
        && table.indexes().stream().anyMatch(other -> columns(other).equals(columns(index)));
  }

  boolean hadPrimaryKey(ObjectName name) {
    Table table = table(name);
    return table != null && table.primaryKey() != null;
  }

  /** By the column that it limits to some values; of other conditions nobody can tell. */
  boolean hadCheck(ObjectName name, CheckConstraint check) {
    Table table = table(name);
    CheckValues values = CheckValues.of(check.expression()).orElse(null);
    return table != null
        && values != null
        && table.checks().stream()
            .anyMatch(
                other ->
                    !other.unknown()
                        && CheckValues.of(other.expression())
                            .filter(known -> known.column().equalsIgnoreCase(values.column()))
                            .isPresent());
  }

  private @Nullable Table table(ObjectName name) {
    return before == null ? null : before.table(formerNames.getOrDefault(name, name));
  }

  private static List<String> columns(Index index) {
    return index.parts().stream().map(IndexPart::value).toList();
  }
}

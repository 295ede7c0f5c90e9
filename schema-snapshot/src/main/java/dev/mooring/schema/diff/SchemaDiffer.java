package dev.mooring.schema.diff;

import dev.mooring.schema.diff.KeyedPairing.Pair;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Compares two schemas. Pure: the same schemas always give the same changes.
 *
 * <ul>
 *   <li>Both sides are spelled by the same engine. Expressions are compared as they are, types by
 *       what they hold.
 *   <li>Constraints and indexes are paired by what they constrain. Their names, the order of
 *       columns in a table and of values in an enum are no differences.
 *   <li>A unique index stands for a unique constraint and the other way round, a primary key
 *       satisfies a unique constraint on its columns, and any of them an index over the same parts;
 *       a native enum satisfies the check that lists its values.
 *   <li>What only one side has is a change in either direction: whether unmapped objects matter is
 *       not decided here.
 * </ul>
 */
public final class SchemaDiffer {
  private SchemaDiffer() {}

  /**
   * The differences in the order of {@link SchemaChange#ORDER}, immutable, empty where there are
   * none. A constraint or index over a column that only one side has is not reported beside that
   * column.
   *
   * @param expected what entities imply
   * @param actual what migrations produce, or a database holds
   */
  public static List<SchemaChange> diff(Schema expected, Schema actual) {
    return diff(expected, actual, false);
  }

  /**
   * Like {@link #diff(Schema, Schema)}, with the constraints and indexes over columns that only one
   * side has: everything that separates the two, as a migration needs it.
   */
  public static List<SchemaChange> diffWithFollowUps(Schema expected, Schema actual) {
    return diff(expected, actual, true);
  }

  private static List<SchemaChange> diff(Schema expected, Schema actual, boolean followUps) {
    List<SchemaChange> changes = new ArrayList<>();
    NamedTypes expectedTypes = new NamedTypes(expected);
    NamedTypes actualTypes = new NamedTypes(actual);
    KeyedPairing<Table> tables = KeyedPairing.of(expected.tables(), actual.tables(), Table::name);
    tables.missing().forEach(table -> changes.add(new TableChange.Missing(table)));
    tables.extra().forEach(table -> changes.add(new TableChange.Extra(table)));
    for (Pair<Table> pair : tables.pairs()) {
      new TableDiffer(pair.expected(), expectedTypes, pair.actual(), actualTypes, followUps)
          .diff(changes);
    }
    SequenceDiffer.diff(expected, actual, changes);
    KeyedPairing<EnumType> enums =
        KeyedPairing.of(expected.enums(), actual.enums(), EnumType::name);
    enums.missing().forEach(type -> changes.add(new EnumChange.Missing(type)));
    enums.extra().forEach(type -> changes.add(new EnumChange.Extra(type)));
    for (Pair<EnumType> pair : enums.pairs()) {
      if (!new HashSet<>(pair.expected().values()).equals(new HashSet<>(pair.actual().values()))) {
        changes.add(new EnumChange.ValuesChanged(pair.expected(), pair.actual()));
      }
    }
    DomainDiffer.diff(expected, actual, changes);
    changes.sort(SchemaChange.ORDER);
    return List.copyOf(changes);
  }
}

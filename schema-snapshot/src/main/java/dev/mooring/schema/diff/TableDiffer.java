package dev.mooring.schema.diff;

import dev.mooring.schema.diff.KeyedPairing.Pair;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.model.TableTrait;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Compares one table that both sides have. */
final class TableDiffer {
  private final Table expected;
  private final NamedTypes expectedTypes;
  private final Table actual;
  private final NamedTypes actualTypes;
  private final boolean followUps;

  TableDiffer(
      Table expected,
      NamedTypes expectedTypes,
      Table actual,
      NamedTypes actualTypes,
      boolean followUps) {
    this.expected = expected;
    this.expectedTypes = expectedTypes;
    this.actual = actual;
    this.actualTypes = actualTypes;
    this.followUps = followUps;
  }

  void diff(List<SchemaChange> changes) {
    if (expected.kind() != actual.kind() && !readOnlyView(expected, actual)) {
      changes.add(new TableChange.KindChanged(expected.name(), expected.kind(), actual.kind()));
    } else {
      traits(changes);
      if (!Objects.equals(expected.comment(), actual.comment())) {
        changes.add(
            new TableChange.CommentChanged(expected.name(), expected.comment(), actual.comment()));
      }
    }
    boolean views = view(expected) || view(actual);
    Set<String> oneSided = columns(views, changes);
    if (!views) {
      ColumnFilter filter = new ColumnFilter(followUps ? Set.of() : oneSided);
      UniquenessDiffer uniqueness = new UniquenessDiffer(expected, actual, filter, followUps);
      uniqueness.diff(changes);
      ForeignKeyDiffer.diff(expected, actual, filter, changes);
      new CheckDiffer(expected, expectedTypes, actual, actualTypes, filter).diff(changes);
      IndexDiffer.diff(expected, actual, uniqueness, filter, changes);
    }
  }

  /**
   * An entity that is only read may well stand on a view: its columns are compared, that is all.
   */
  private static boolean readOnlyView(Table expected, Table actual) {
    return (expected.traits().contains(TableTrait.READ_ONLY) && view(actual))
        || (actual.traits().contains(TableTrait.READ_ONLY) && view(expected));
  }

  private void traits(List<SchemaChange> changes) {
    for (TableTrait trait : TableTrait.values()) {
      if (trait == TableTrait.READ_ONLY) {
        continue; // no catalog has it
      }
      boolean wanted = expected.traits().contains(trait);
      if (wanted != actual.traits().contains(trait)) {
        changes.add(
            wanted
                ? new TableChange.TraitMissing(expected.name(), trait)
                : new TableChange.TraitExtra(expected.name(), trait));
      }
    }
  }

  /** The names of columns that only one side has. */
  private Set<String> columns(boolean views, List<SchemaChange> changes) {
    KeyedPairing<Column> columns =
        KeyedPairing.of(expected.columns(), actual.columns(), Column::name);
    Set<String> oneSided = new HashSet<>();
    for (Column column : columns.missing()) {
      oneSided.add(column.name());
      changes.add(new ColumnChange.Missing(expected.name(), column));
    }
    for (Column column : columns.extra()) {
      oneSided.add(column.name());
      changes.add(new ColumnChange.Extra(expected.name(), column));
    }
    ColumnDiffer differ = new ColumnDiffer(expected.name(), expectedTypes, actualTypes);
    for (Pair<Column> pair : columns.pairs()) {
      if (views) {
        differ.diffOfView(pair.expected(), pair.actual(), changes);
      } else {
        differ.diff(pair.expected(), pair.actual(), changes);
      }
    }
    return oneSided;
  }

  private static boolean view(Table table) {
    return table.kind() == TableKind.VIEW || table.kind() == TableKind.MATERIALIZED_VIEW;
  }
}

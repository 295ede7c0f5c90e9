package dev.mooring.schema.diff;

import dev.mooring.schema.diff.ForeignKeyChange.Aspect;
import dev.mooring.schema.diff.KeyedPairing.Pair;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.ReferentialAction;
import dev.mooring.schema.model.Table;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Compares foreign keys. They are paired by columns and target, then by columns alone. */
final class ForeignKeyDiffer {
  private ForeignKeyDiffer() {}

  static void diff(Table expected, Table actual, ColumnFilter filter, List<SchemaChange> changes) {
    ObjectName table = expected.name();
    KeyedPairing<ForeignKey> same =
        KeyedPairing.of(
            admitted(expected, filter),
            admitted(actual, filter),
            key -> List.of(columns(key), key.target()));
    same.pairs().forEach(pair -> compare(table, pair, changes));
    KeyedPairing<ForeignKey> redirected =
        KeyedPairing.of(same.missing(), same.extra(), key -> columns(key).keySet());
    for (Pair<ForeignKey> pair : redirected.pairs()) {
      changes.add(
          new ForeignKeyChange.Changed(table, pair.expected(), pair.actual(), Aspect.TARGET));
      compare(table, pair, changes);
    }
    for (ForeignKey key : same.missing()) {
      if (redirected.pairs().stream().noneMatch(pair -> pair.expected().equals(key))) {
        changes.add(new ForeignKeyChange.Missing(table, key));
      }
    }
    for (ForeignKey key : same.extra()) {
      if (redirected.pairs().stream().noneMatch(pair -> pair.actual().equals(key))) {
        changes.add(new ForeignKeyChange.Extra(table, key));
      }
    }
  }

  private static List<ForeignKey> admitted(Table table, ColumnFilter filter) {
    return table.foreignKeys().stream().filter(key -> filter.admits(key.columns())).toList();
  }

  /** Which column refers to which; the order of the pairs means nothing. */
  private static SortedMap<String, String> columns(ForeignKey key) {
    SortedMap<String, String> columns = new TreeMap<>();
    for (int i = 0; i < key.columns().size(); i++) {
      String target = i < key.targetColumns().size() ? key.targetColumns().get(i) : "";
      columns.put(key.columns().get(i), target);
    }
    return columns;
  }

  private static void compare(ObjectName table, Pair<ForeignKey> pair, List<SchemaChange> changes) {
    ForeignKey expected = pair.expected();
    ForeignKey actual = pair.actual();
    if (action(expected.onDelete()) != action(actual.onDelete())) {
      changes.add(new ForeignKeyChange.Changed(table, expected, actual, Aspect.ON_DELETE));
    }
    if (action(expected.onUpdate()) != action(actual.onUpdate())) {
      changes.add(new ForeignKeyChange.Changed(table, expected, actual, Aspect.ON_UPDATE));
    }
    if (expected.deferrability() != actual.deferrability()) {
      changes.add(new ForeignKeyChange.Changed(table, expected, actual, Aspect.DEFERRABILITY));
    }
    if (expected.validated() != actual.validated()) {
      changes.add(new ForeignKeyChange.Changed(table, expected, actual, Aspect.VALIDITY));
    }
  }

  /** RESTRICT and NO ACTION differ only in when they refuse, and engines read one as the other. */
  private static ReferentialAction action(ReferentialAction action) {
    return action == ReferentialAction.RESTRICT ? ReferentialAction.NO_ACTION : action;
  }
}

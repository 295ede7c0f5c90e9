package dev.mooring.schema.diff;

import dev.mooring.schema.diff.IndexChange.Aspect;
import dev.mooring.schema.diff.KeyedPairing.Pair;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.IndexPart;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.UniqueKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Compares indexes. They are paired by all they say, then by ever less of it, so that of two
 * indexes over the same columns each finds the one that resembles it most.
 */
final class IndexDiffer {
  private IndexDiffer() {}

  static void diff(
      Table expected,
      Table actual,
      UniquenessDiffer uniqueness,
      ColumnFilter filter,
      List<SchemaChange> changes) {
    List<Index> missing = candidates(expected, uniqueness, filter);
    List<Index> extra = candidates(actual, uniqueness, filter);
    List<Function<Index, Object>> keys =
        List.of(
            IndexDiffer::nameless,
            index -> List.of(values(index), index.unique(), predicate(index)),
            index -> List.of(values(index), predicate(index)),
            IndexDiffer::values,
            index -> List.of(new HashSet<>(values(index)), index.unique(), predicate(index)),
            index -> new HashSet<>(values(index)));
    for (Function<Index, Object> key : keys) {
      KeyedPairing<Index> pairing = KeyedPairing.of(missing, extra, key);
      for (Pair<Index> pair : pairing.pairs()) {
        compare(expected, pair.expected(), pair.actual(), changes);
        // What repeats a paired index under another name says nothing new.
        Object repeated = nameless(pair.expected());
        missing.removeIf(index -> nameless(index).equals(repeated));
        Object twin = nameless(pair.actual());
        extra.removeIf(index -> nameless(index).equals(twin));
      }
    }
    for (Index index : missing) {
      if (!covered(index, actual)) {
        changes.add(new IndexChange.Missing(expected.name(), index));
      }
    }
    for (Index index : extra) {
      if (!covered(index, expected)) {
        changes.add(new IndexChange.Extra(expected.name(), index));
      }
    }
  }

  private static List<Index> candidates(
      Table table, UniquenessDiffer uniqueness, ColumnFilter filter) {
    List<Index> candidates = new ArrayList<>();
    for (Index index : table.indexes()) {
      if (!uniqueness.settled(index)
          && filter.admits(values(index))
          && filter.admits(index.include())) {
        candidates.add(index);
      }
    }
    return candidates;
  }

  /** Whether the index behind a key of the other side does the same work. */
  private static boolean covered(Index index, Table other) {
    if (index.unique() || index.predicate() != null || !index.include().isEmpty()) {
      return false;
    }
    List<IndexPart> parts = index.parts();
    if (parts.stream().anyMatch(part -> !part.equals(IndexPart.column(part.value())))) {
      return false;
    }
    List<String> columns = values(index);
    return (other.primaryKey() != null && other.primaryKey().columns().equals(columns))
        || other.uniqueKeys().stream().map(UniqueKey::columns).anyMatch(columns::equals);
  }

  private static void compare(
      Table table, Index expected, Index actual, List<SchemaChange> changes) {
    compare(table, expected, actual, Aspect.UNIQUENESS, Index::unique, changes);
    compare(table, expected, actual, Aspect.NULLS, Index::nullsNotDistinct, changes);
    if (values(expected).equals(values(actual))) {
      compare(table, expected, actual, Aspect.DIRECTION, IndexDiffer::directions, changes);
      compare(table, expected, actual, Aspect.OPERATOR_CLASS, IndexDiffer::operators, changes);
    } else {
      changes.add(new IndexChange.Changed(table.name(), expected, actual, Aspect.COLUMN_ORDER));
    }
    compare(table, expected, actual, Aspect.METHOD, Index::method, changes);
    compare(table, expected, actual, Aspect.PREDICATE, Index::predicate, changes);
    compare(
        table, expected, actual, Aspect.INCLUDE, index -> new HashSet<>(index.include()), changes);
    compare(table, expected, actual, Aspect.VALIDITY, Index::valid, changes);
  }

  private static void compare(
      Table table,
      Index expected,
      Index actual,
      Aspect aspect,
      Function<Index, @Nullable Object> property,
      List<SchemaChange> changes) {
    if (!Objects.equals(property.apply(expected), property.apply(actual))) {
      changes.add(new IndexChange.Changed(table.name(), expected, actual, aspect));
    }
  }

  private static Object nameless(Index index) {
    return new Index(
        null,
        index.parts(),
        index.unique(),
        index.nullsNotDistinct(),
        index.method(),
        index.predicate(),
        index.include(),
        index.valid());
  }

  private static List<String> values(Index index) {
    return index.parts().stream().map(IndexPart::value).toList();
  }

  private static String predicate(Index index) {
    String predicate = index.predicate();
    return predicate == null ? "" : predicate;
  }

  private static Object directions(Index index) {
    return index.parts().stream().map(part -> part.descending() + " " + part.nullOrder()).toList();
  }

  private static Object operators(Index index) {
    return index.parts().stream()
        .map(part -> part.operatorClass() + " " + part.collation())
        .toList();
  }
}

package dev.mooring.schema.diff;

import dev.mooring.schema.diff.KeyedPairing.Pair;
import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares checks. They are paired by their condition; what is left over on both sides is taken for
 * one changed check where it is the only one over the same columns.
 */
final class CheckDiffer {
  private final Table expected;
  private final NamedTypes expectedTypes;
  private final Table actual;
  private final NamedTypes actualTypes;
  private final ColumnFilter filter;

  CheckDiffer(
      Table expected,
      NamedTypes expectedTypes,
      Table actual,
      NamedTypes actualTypes,
      ColumnFilter filter) {
    this.expected = expected;
    this.expectedTypes = expectedTypes;
    this.actual = actual;
    this.actualTypes = actualTypes;
    this.filter = filter;
  }

  void diff(List<SchemaChange> changes) {
    KeyedPairing<CheckConstraint> same =
        KeyedPairing.of(
            admitted(expected), admitted(actual), check -> check.unknown() + check.expression());
    same.pairs().forEach(pair -> validity(pair, changes));
    List<CheckConstraint> missing = new ArrayList<>(same.missing());
    List<CheckConstraint> extra = new ArrayList<>(same.extra());
    uncompared(missing, extra, changes);
    missing.removeIf(check -> repeatsNotNull(check, actual));
    extra.removeIf(check -> repeatsNotNull(check, expected));
    impliedByEnum(missing, expectedTypes, expected, actualTypes, actual, false, changes);
    impliedByEnum(extra, actualTypes, actual, expectedTypes, expected, true, changes);
    for (Pair<CheckConstraint> pair : changed(missing, extra)) {
      missing.remove(pair.expected());
      extra.remove(pair.actual());
      if (!sameValues(pair)) {
        changes.add(changed(pair, CheckChange.Aspect.EXPRESSION));
      }
      validity(pair, changes);
    }
    missing.forEach(check -> changes.add(new CheckChange.Missing(expected.name(), check)));
    extra.forEach(check -> changes.add(new CheckChange.Extra(expected.name(), check)));
  }

  /** The column's own change says it: a NOT NULL that is not valid is a check in the catalog. */
  private static boolean repeatsNotNull(CheckConstraint check, Table other) {
    for (Column column : other.columns()) {
      if (!column.nullable() && CheckColumns.isNotNull(check, column)) {
        return true;
      }
    }
    return false;
  }

  private List<CheckConstraint> admitted(Table table) {
    return table.checks().stream().filter(check -> filter.admits(columns(check))).toList();
  }

  private void validity(Pair<CheckConstraint> pair, List<SchemaChange> changes) {
    if (pair.expected().validated() != pair.actual().validated()) {
      changes.add(changed(pair, CheckChange.Aspect.VALIDITY));
    }
  }

  private CheckChange.Changed changed(Pair<CheckConstraint> pair, CheckChange.Aspect aspect) {
    return new CheckChange.Changed(expected.name(), pair.expected(), pair.actual(), aspect);
  }

  /**
   * Sets unknown checks aside, each with what the other side has over the same column: rather
   * another unknown one than one that could be compared.
   */
  private void uncompared(
      List<CheckConstraint> missing, List<CheckConstraint> extra, List<SchemaChange> changes) {
    for (CheckConstraint check : unknown(missing)) {
      CheckConstraint other = over(columns(check), unknown(extra));
      if (other != null) {
        changes.add(new CheckChange.Uncompared(expected.name(), check, other));
        missing.remove(check);
        extra.remove(other);
      }
    }
    for (CheckConstraint check : unknown(missing)) {
      CheckConstraint other = over(columns(check), extra);
      changes.add(new CheckChange.Uncompared(expected.name(), check, other));
      missing.remove(check);
      extra.remove(other);
    }
    for (CheckConstraint check : unknown(extra)) {
      CheckConstraint other = over(columns(check), missing);
      changes.add(new CheckChange.Uncompared(expected.name(), other, check));
      extra.remove(check);
      missing.remove(other);
    }
  }

  private static List<CheckConstraint> unknown(List<CheckConstraint> checks) {
    return checks.stream().filter(CheckConstraint::unknown).toList();
  }

  private @Nullable CheckConstraint over(Set<String> columns, List<CheckConstraint> checks) {
    return checks.stream().filter(check -> columns(check).equals(columns)).findFirst().orElse(null);
  }

  /**
   * Drops checks that list the values of a column which is a native enum on the other side. Where
   * the enum has other values, what it implies is the other check.
   */
  private void impliedByEnum(
      List<CheckConstraint> checks,
      NamedTypes types,
      Table table,
      NamedTypes otherTypes,
      Table other,
      boolean mirrored,
      List<SchemaChange> changes) {
    for (CheckConstraint check : List.copyOf(checks)) {
      Optional<CheckValues> values = CheckValues.of(check.expression());
      Optional<CheckConstraint> implied =
          values.flatMap(known -> implied(known, types, table, otherTypes, other));
      if (implied.isPresent()) {
        checks.remove(check);
        Pair<CheckConstraint> pair =
            mirrored ? new Pair<>(implied.get(), check) : new Pair<>(check, implied.get());
        if (!sameValues(pair)) {
          changes.add(changed(pair, CheckChange.Aspect.EXPRESSION));
        }
      }
    }
  }

  private static Optional<CheckConstraint> implied(
      CheckValues values, NamedTypes types, Table table, NamedTypes otherTypes, Table other) {
    Column column = table.column(values.column());
    Column otherColumn = other.column(values.column());
    if (column == null || otherColumn == null || types.enumOf(column.type()) != null) {
      return Optional.empty();
    }
    List<String> literals = new ArrayList<>();
    EnumType named = otherTypes.enumOf(otherColumn.type());
    SqlType spelled = SqlType.parse(otherColumn.type());
    if (named != null) {
      named.values().forEach(value -> literals.add("'" + value.replace("'", "''") + "'"));
    } else if (spelled.family() == TypeFamily.ENUM) {
      literals.addAll(spelled.arguments());
    } else {
      return Optional.empty();
    }
    String name = '"' + otherColumn.name().replace("\"", "\"\"") + '"';
    return Optional.of(
        new CheckConstraint(
            null, null, name + " in (" + String.join(", ", literals) + ")", true, false));
  }

  private static boolean sameValues(Pair<CheckConstraint> pair) {
    Optional<CheckValues> values = CheckValues.of(pair.expected().expression());
    return values.isPresent() && values.equals(CheckValues.of(pair.actual().expression()));
  }

  private List<Pair<CheckConstraint>> changed(
      List<CheckConstraint> missing, List<CheckConstraint> extra) {
    Map<Set<String>, List<CheckConstraint>> wanted = byColumns(missing);
    Map<Set<String>, List<CheckConstraint>> there = byColumns(extra);
    List<Pair<CheckConstraint>> pairs = new ArrayList<>();
    wanted.forEach(
        (columns, checks) -> {
          List<CheckConstraint> others = there.getOrDefault(columns, List.of());
          if (!columns.isEmpty() && checks.size() == 1 && others.size() == 1) {
            pairs.add(new Pair<>(checks.get(0), others.get(0)));
          }
        });
    return pairs;
  }

  private Map<Set<String>, List<CheckConstraint>> byColumns(Collection<CheckConstraint> checks) {
    Map<Set<String>, List<CheckConstraint>> byColumns = new HashMap<>();
    for (CheckConstraint check : checks) {
      byColumns.computeIfAbsent(columns(check), key -> new ArrayList<>()).add(check);
    }
    return byColumns;
  }

  /** The columns of either side that the check speaks of. */
  private Set<String> columns(CheckConstraint check) {
    return CheckColumns.of(check, expected, actual);
  }
}

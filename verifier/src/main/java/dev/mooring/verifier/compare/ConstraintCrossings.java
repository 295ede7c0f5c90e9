package dev.mooring.verifier.compare;

import dev.mooring.schema.diff.CheckChange;
import dev.mooring.schema.diff.ForeignKeyChange;
import dev.mooring.schema.diff.IndexChange;
import dev.mooring.schema.diff.PrimaryKeyChange;
import dev.mooring.schema.diff.UniqueChange;
import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.IndexPart;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.PrimaryKey;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.UniqueKey;
import dev.mooring.schema.sql.AlterRenderer;
import dev.mooring.schema.sql.DdlRenderer;
import dev.mooring.schema.sql.SqlDialect;
import dev.mooring.verifier.compare.Difference.Phase;
import dev.mooring.verifier.compare.Difference.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keys, checks and indexes, on the way from one schema to another. */
final class ConstraintCrossings {
  private final Way way;
  private final Blame columns;
  private final CrossingWords words;
  private final Sides sides;
  private final SqlDialect dialect;

  /**
   * @param columns knows which columns an expression speaks of
   */
  ConstraintCrossings(Way way, Blame columns, CrossingWords words) {
    this.way = way;
    this.columns = columns;
    this.words = words;
    this.sides = words.sides();
    this.dialect = SqlDialect.of(way.dialect());
  }

  Crossing primaryKeyMissing(PrimaryKeyChange.Missing change) {
    return words.added(
        "primary key",
        place(change.table(), change.expected().columns()),
        sides.primaryKey(change.expected()),
        List.of(add(change.table(), change.expected())));
  }

  Crossing primaryKeyExtra(PrimaryKeyChange.Extra change) {
    return words.removed(
        "primary key",
        place(change.table(), change.actual().columns()),
        sides.primaryKey(change.actual()),
        drop(change.table(), change.actual()));
  }

  Crossing primaryKeyChanged(PrimaryKeyChange.Changed change) {
    List<Step> steps = new ArrayList<>(drop(change.table(), change.actual()));
    if (!steps.isEmpty()) {
      steps.add(add(change.table(), change.expected()));
    }
    return CrossingWords.changed(
        "primary key of " + sides.name(change.table()),
        place(change.table(), change.expected().columns()),
        sides.primaryKey(change.actual()),
        sides.primaryKey(change.expected()),
        steps);
  }

  Crossing uniqueMissing(UniqueChange.Missing change) {
    return words.added(
        "unique constraint",
        place(change.table(), change.expected().columns()),
        sides.unique(change.expected()),
        List.of(add(change.table(), change.expected())));
  }

  Crossing uniqueExtra(UniqueChange.Extra change) {
    return words.removed(
        "unique constraint",
        place(change.table(), change.actual().columns()),
        sides.unique(change.actual()),
        drop(change.table(), change.actual()));
  }

  Crossing uniqueChanged(UniqueChange.Changed change) {
    List<Step> steps = new ArrayList<>(drop(change.table(), change.actual()));
    if (!steps.isEmpty()) {
      steps.add(add(change.table(), change.expected()));
    }
    String place = place(change.table(), change.expected().columns());
    return CrossingWords.changed(
        "unique constraint on " + place,
        place,
        sides.unique(change.actual()),
        sides.unique(change.expected()),
        steps);
  }

  Crossing foreignKeyMissing(ForeignKeyChange.Missing change) {
    return words.added(
        "foreign key",
        place(change.table(), change.expected().columns()),
        sides.foreignKey(change.expected()),
        List.of(add(change.table(), change.expected())));
  }

  Crossing foreignKeyExtra(ForeignKeyChange.Extra change) {
    return words.removed(
        "foreign key",
        place(change.table(), change.actual().columns()),
        sides.foreignKey(change.actual()),
        drop(change.table(), change.actual()));
  }

  Crossing foreignKeyChanged(ForeignKeyChange.Changed change) {
    List<Step> steps = new ArrayList<>(drop(change.table(), change.actual()));
    if (!steps.isEmpty()) {
      steps.add(add(change.table(), change.expected()));
    }
    String place = place(change.table(), change.expected().columns());
    return CrossingWords.changed(
        Sides.words(change.aspect()) + " of the foreign key of " + place,
        place,
        sides.foreignKey(change.actual()),
        sides.foreignKey(change.expected()),
        steps);
  }

  Crossing checkMissing(CheckChange.Missing change) {
    return words.added(
        "check",
        place(change.table(), change.expected()),
        sides.check(change.expected()),
        add(change.table(), change.expected()));
  }

  Crossing checkExtra(CheckChange.Extra change) {
    return words.removed(
        "check",
        place(change.table(), change.actual()),
        sides.check(change.actual()),
        drop(change.table(), change.actual()));
  }

  Crossing checkChanged(CheckChange.Changed change) {
    List<Step> steps = new ArrayList<>(drop(change.table(), change.actual()));
    if (!steps.isEmpty()) {
      steps.addAll(add(change.table(), change.expected()));
    }
    String place = place(change.table(), change.expected());
    return CrossingWords.changed(
        "check on " + place,
        place,
        sides.check(change.actual()),
        sides.check(change.expected()),
        steps);
  }

  Crossing checkUncompared(CheckChange.Uncompared change) {
    CheckConstraint from = change.actual();
    CheckConstraint to = change.expected();
    CheckConstraint known = to == null ? from : to;
    String column = known == null ? null : known.column();
    String place = place(change.table(), column == null ? List.of() : List.of(column));
    return new Crossing(
        place,
        "the check on "
            + place
            + " depends on code that did not run when the lock was written: it is not compared",
        from == null || from.unknown() ? null : sides.check(from),
        to == null || to.unknown() ? null : sides.check(to),
        List.of());
  }

  Crossing indexMissing(IndexChange.Missing change) {
    return words.added(
        "index",
        place(change.table(), change.expected()),
        sides.index(change.expected()),
        List.of(add(change.table(), change.expected())));
  }

  Crossing indexExtra(IndexChange.Extra change) {
    return words.removed(
        "index",
        place(change.table(), change.actual()),
        sides.index(change.actual()),
        drop(change.table(), change.actual()));
  }

  Crossing indexChanged(IndexChange.Changed change) {
    List<Step> steps = new ArrayList<>();
    if (change.expected().valid()) {
      steps.addAll(drop(change.table(), change.actual()));
    }
    if (!steps.isEmpty()) {
      steps.add(add(change.table(), change.expected()));
    }
    String place = place(change.table(), change.expected());
    return CrossingWords.changed(
        Sides.words(change.aspect()) + " of the index on " + place,
        place,
        sides.index(change.actual()),
        sides.index(change.expected()),
        steps);
  }

  private Step add(ObjectName table, PrimaryKey key) {
    return new Step(Phase.ADD_CONSTRAINTS, AlterRenderer.addPrimaryKey(table, key, dialect));
  }

  /** What stands there as a unique index is made one. */
  private Step add(ObjectName table, UniqueKey key) {
    Index index = key.name() == null ? null : way.toIndex(table, key.name());
    return index == null
        ? new Step(Phase.ADD_CONSTRAINTS, AlterRenderer.addUnique(table, key, dialect))
        : add(table, index);
  }

  private Step add(ObjectName table, ForeignKey key) {
    return new Step(Phase.ADD_FOREIGN_KEYS, AlterRenderer.addForeignKey(table, key, dialect));
  }

  private List<Step> add(ObjectName table, CheckConstraint check) {
    return check.unknown() || check.expression().startsWith("EXCLUDE ")
        ? List.of()
        : CrossingWords.step(Phase.ADD_CONSTRAINTS, AlterRenderer.addCheck(table, check, dialect));
  }

  private Step add(ObjectName table, Index index) {
    return new Step(Phase.ADD_CONSTRAINTS, DdlRenderer.createIndex(table, index, dialect));
  }

  private List<Step> drop(ObjectName table, PrimaryKey key) {
    return constraint(Phase.DROP_CONSTRAINTS, table, key.name());
  }

  private List<Step> drop(ObjectName table, UniqueKey key) {
    Index index = key.name() == null ? null : way.fromIndex(table, key.name());
    return index == null
        ? constraint(Phase.DROP_CONSTRAINTS, table, key.name())
        : drop(table, index);
  }

  private List<Step> drop(ObjectName table, ForeignKey key) {
    return constraint(Phase.DROP_FOREIGN_KEYS, table, key.name());
  }

  private List<Step> drop(ObjectName name, CheckConstraint check) {
    String called = check.name();
    if (called == null || !way.saysOne(name, called)) {
      return List.of();
    }
    Table table = way.toTable(name);
    return CrossingWords.step(
        Phase.DROP_CONSTRAINTS,
        AlterRenderer.dropCheck(
            name, called, table == null ? null : table.column(called), dialect));
  }

  private List<Step> drop(ObjectName table, Index index) {
    return index.name() == null
        ? List.of()
        : CrossingWords.step(
            Phase.DROP_CONSTRAINTS, AlterRenderer.dropIndex(table, index.name(), dialect));
  }

  private List<Step> constraint(Phase phase, ObjectName table, @Nullable String name) {
    return name == null
        ? List.of()
        : CrossingWords.step(phase, AlterRenderer.dropConstraint(table, name, dialect));
  }

  private String place(ObjectName table, CheckConstraint check) {
    return place(table, columns.columnsIn(table, check.expression()));
  }

  private String place(ObjectName table, Index index) {
    return place(table, index.parts().stream().map(IndexPart::value).toList());
  }

  private String place(ObjectName table, List<String> names) {
    return sides.name(table, names);
  }
}

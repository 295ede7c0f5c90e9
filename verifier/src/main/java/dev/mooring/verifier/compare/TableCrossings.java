package dev.mooring.verifier.compare;

import dev.mooring.schema.diff.TableChange;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.model.TableTrait;
import dev.mooring.schema.sql.AlterRenderer;
import dev.mooring.schema.sql.DdlRenderer;
import dev.mooring.schema.sql.SqlDialect;
import dev.mooring.verifier.compare.Difference.Phase;
import dev.mooring.verifier.compare.Difference.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables as a whole, on the way from one schema to another. */
final class TableCrossings {
  private final Way way;
  private final CrossingWords words;
  private final Sides sides;
  private final SqlDialect dialect;

  TableCrossings(Way way, CrossingWords words) {
    this.way = way;
    this.words = words;
    this.sides = words.sides();
    this.dialect = SqlDialect.of(way.dialect());
  }

  Crossing missing(TableChange.Missing change) {
    Table own = way.toTable(change.table());
    Table table = own == null ? change.expected() : own;
    return words.added(
        sides.kind(table), sides.name(change.table()), sides.table(table), create(table));
  }

  /** Of a view only the columns are known, of a partition not which rows it holds. */
  private List<Step> create(Table table) {
    boolean plain =
        table.kind() == TableKind.TABLE
            && !table.traits().contains(TableTrait.PARTITIONED)
            && !table.traits().contains(TableTrait.INHERITS);
    if (!plain) {
      return List.of();
    }
    List<Step> steps = new ArrayList<>(way.room(table.name()));
    for (String sql : DdlRenderer.createTable(table, dialect)) {
      steps.add(new Step(Phase.CREATE_TABLES, sql));
    }
    for (ForeignKey key : table.foreignKeys()) {
      steps.add(
          new Step(
              Phase.ADD_FOREIGN_KEYS, AlterRenderer.addForeignKey(table.name(), key, dialect)));
    }
    return steps;
  }

  Crossing extra(TableChange.Extra change) {
    Table table = change.actual();
    List<Step> steps = new ArrayList<>();
    for (ForeignKey key : table.foreignKeys()) {
      String name = key.name();
      if (name != null && !key.target().equals(table.name())) {
        steps.add(
            new Step(
                Phase.DROP_FOREIGN_KEYS,
                AlterRenderer.dropConstraint(table.name(), name, dialect)));
      }
    }
    steps.add(
        new Step(
            table.kind() == TableKind.TABLE ? Phase.DROP_TABLES : Phase.DROP_VIEWS,
            "drop " + sides.kind(table) + " " + dialect.quote(table.name())));
    return words.removed(sides.kind(table), sides.name(change.table()), sides.table(table), steps);
  }

  Crossing kind(TableChange.KindChanged change) {
    return CrossingWords.changed(
        "kind of " + sides.name(change.table()),
        sides.name(change.table()),
        Sides.words(change.actual()),
        Sides.words(change.expected()),
        List.of());
  }

  Crossing trait(ObjectName table, TableTrait trait, boolean wanted) {
    String name = sides.name(table);
    String text = TableDrafts.trait(trait);
    List<Step> steps =
        trait == TableTrait.UNLOGGED
            ? CrossingWords.step(
                Phase.CHANGE_COLUMNS,
                "alter table " + dialect.quote(table) + " set " + (wanted ? "unlogged" : "logged"))
            : List.of();
    return new Crossing(
        name,
        name + " is " + text + " on one side alone",
        wanted ? "not " + text : text,
        wanted ? text : "not " + text,
        steps);
  }

  Crossing comment(TableChange.CommentChanged change) {
    return CrossingWords.changed(
        "comment on " + sides.name(change.table()),
        sides.name(change.table()),
        comment(change.actual()),
        comment(change.expected()),
        CrossingWords.steps(
            Phase.CHANGE_COLUMNS,
            AlterRenderer.comment(change.table(), null, change.expected(), dialect)));
  }

  static String comment(@Nullable String comment) {
    return comment == null ? "none" : comment;
  }
}

package dev.mooring.verifier.compare;

import dev.mooring.schema.diff.CheckChange;
import dev.mooring.schema.diff.ForeignKeyChange;
import dev.mooring.schema.diff.IndexChange;
import dev.mooring.schema.diff.PrimaryKeyChange;
import dev.mooring.schema.diff.UniqueChange;
import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.sql.AlterRenderer;
import dev.mooring.schema.sql.DdlRenderer;
import dev.mooring.schema.sql.SqlDialect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words for keys, checks and indexes. */
final class ConstraintDrafts {
  private final Blame blame;
  private final Sides sides;
  private final Schema entities;
  private final Together together;
  private final SqlDialect dialect;

  ConstraintDrafts(Schema entities, Blame blame, Sides sides, Together together) {
    this.together = together;
    this.blame = blame;
    this.sides = sides;
    this.entities = entities;
    this.dialect = SqlDialect.of(entities.dialect());
  }

  Draft primaryKeyMissing(PrimaryKeyChange.Missing change) {
    List<String> columns = change.expected().columns();
    List<String> sql = new ArrayList<>();
    sql.add(AlterRenderer.addPrimaryKey(change.table(), change.expected(), dialect));
    sql.addAll(together.withPrimaryKey(change.table(), columns));
    return draft(
        change.table(),
        columns,
        "no migration gives "
            + sides.name(change.table())
            + " its primary key "
            + sides.list(columns),
        sides.primaryKey(change.expected()),
        sides.none("primary key"),
        sql);
  }

  Draft primaryKeyExtra(PrimaryKeyChange.Extra change) {
    List<String> columns = change.actual().columns();
    return draft(
        change.table(),
        columns,
        sides.name(change.table()) + " has a primary key that the entities do not have",
        "no primary key",
        sides.primaryKey(change.actual()),
        List.of());
  }

  Draft primaryKeyChanged(PrimaryKeyChange.Changed change) {
    String name = change.actual().name();
    List<String> sql = new ArrayList<>();
    if (name != null) {
      sql.add(AlterRenderer.dropConstraint(change.table(), name, dialect));
    }
    sql.add(AlterRenderer.addPrimaryKey(change.table(), change.expected(), dialect));
    return draft(
        change.table(),
        change.expected().columns(),
        "the primary key of "
            + sides.name(change.table())
            + " has other columns than the entities say",
        sides.primaryKey(change.expected()),
        sides.primaryKey(change.actual()),
        sql);
  }

  Draft uniqueMissing(UniqueChange.Missing change) {
    List<String> columns = change.expected().columns();
    return draft(
        change.table(),
        columns,
        "no migration makes " + place(change.table(), columns) + " unique",
        sides.unique(change.expected()),
        sides.none("constraint"),
        List.of(AlterRenderer.addUnique(change.table(), change.expected(), dialect)));
  }

  Draft uniqueExtra(UniqueChange.Extra change) {
    List<String> columns = change.actual().columns();
    return draft(
        change.table(),
        columns,
        place(change.table(), columns) + " is unique in the migrations, but not for the entities",
        "no such constraint",
        sides.unique(change.actual()),
        drop(change.table(), change.actual().name()));
  }

  Draft uniqueChanged(UniqueChange.Changed change) {
    List<String> sql = new ArrayList<>(drop(change.table(), change.actual().name()));
    sql.add(AlterRenderer.addUnique(change.table(), change.expected(), dialect));
    return draft(
        change.table(),
        change.expected().columns(),
        "the unique constraint on "
            + place(change.table(), change.expected().columns())
            + " differs",
        sides.unique(change.expected()),
        sides.unique(change.actual()),
        sql);
  }

  Draft foreignKeyMissing(ForeignKeyChange.Missing change) {
    ForeignKey key = change.expected();
    String other = together.waitsFor(change.table(), key);
    return draft(
        change.table(),
        key.columns(),
        "no migration makes "
            + place(change.table(), key.columns())
            + " refer to "
            + sides.name(key.target())
            + (other == null ? "" : ": it can do so together with the primary key " + other),
        sides.foreignKey(key),
        sides.none("foreign key"),
        other == null
            ? List.of(AlterRenderer.addForeignKey(change.table(), key, dialect))
            : List.of());
  }

  Draft foreignKeyExtra(ForeignKeyChange.Extra change) {
    ForeignKey key = change.actual();
    return draft(
        change.table(),
        key.columns(),
        place(change.table(), key.columns())
            + " must refer to "
            + sides.name(key.target())
            + " in the migrations, but not for the entities",
        "no such foreign key",
        sides.foreignKey(key),
        drop(change.table(), key.name()));
  }

  Draft foreignKeyChanged(ForeignKeyChange.Changed change) {
    String place = place(change.table(), change.expected().columns());
    String message =
        switch (change.aspect()) {
          case TARGET -> place + " refers to something else in the migrations";
          case ON_DELETE ->
              "deleting what " + place + " refers to does something else in the migrations";
          case ON_UPDATE ->
              "changing what " + place + " refers to does something else in the migrations";
          case DEFERRABILITY -> "the foreign key of " + place + " is checked at another time";
          case VALIDITY -> "the foreign key of " + place + " is not enforced for all rows";
        };
    List<String> sql = new ArrayList<>(drop(change.table(), change.actual().name()));
    sql.add(AlterRenderer.addForeignKey(change.table(), change.expected(), dialect));
    return draft(
        change.table(),
        change.expected().columns(),
        message,
        sides.foreignKey(change.expected()),
        sides.foreignKey(change.actual()),
        sql);
  }

  Draft checkMissing(CheckChange.Missing change) {
    List<String> columns = columns(change.table(), change.expected());
    return draft(
        change.table(),
        columns,
        "no migration checks " + place(change.table(), columns) + " as the entities do",
        sides.check(change.expected()),
        sides.none("check"),
        List.of(AlterRenderer.addCheck(change.table(), change.expected(), dialect)));
  }

  Draft checkExtra(CheckChange.Extra change) {
    List<String> columns = columns(change.table(), change.actual());
    return draft(
        change.table(),
        columns,
        "a check on " + place(change.table(), columns) + " may refuse rows that the entities allow",
        "no such check",
        sides.check(change.actual()),
        List.of());
  }

  Draft checkChanged(CheckChange.Changed change) {
    List<String> columns = columns(change.table(), change.expected());
    List<String> sql = new ArrayList<>(dropCheck(change.table(), change.actual().name()));
    sql.add(AlterRenderer.addCheck(change.table(), change.expected(), dialect));
    String message =
        switch (change.aspect()) {
          case EXPRESSION ->
              "the check on " + place(change.table(), columns) + " differs from the entities'";
          case VALIDITY ->
              "the check on " + place(change.table(), columns) + " is not enforced for all rows";
        };
    return draft(
        change.table(),
        columns,
        message,
        sides.check(change.expected()),
        sides.check(change.actual()),
        sql);
  }

  /** Given once, so that nobody takes silence for agreement. */
  Draft checkUncompared(CheckChange.Uncompared change) {
    CheckConstraint expected = change.expected();
    CheckConstraint actual = change.actual();
    CheckConstraint known = expected == null ? actual : expected;
    String column = known == null ? null : known.column();
    List<String> columns = column == null ? List.of() : List.of(column);
    return draft(
        change.table(),
        columns,
        "the check on "
            + place(change.table(), columns)
            + " depends on code that does not run during compilation: it is not compared",
        null,
        actual == null ? null : sides.check(actual),
        List.of());
  }

  Draft indexMissing(IndexChange.Missing change) {
    List<String> columns = columns(change.expected());
    return draft(
        change.table(),
        columns,
        "no migration creates the index on " + place(change.table(), columns),
        sides.index(change.expected()),
        sides.none("index"),
        List.of(DdlRenderer.createIndex(change.table(), change.expected(), dialect)));
  }

  Draft indexExtra(IndexChange.Extra change) {
    List<String> columns = columns(change.actual());
    return draft(
        change.table(),
        columns,
        "the index on " + place(change.table(), columns) + " is in the migrations only",
        "no such index",
        sides.index(change.actual()),
        List.of());
  }

  Draft indexChanged(IndexChange.Changed change) {
    List<String> columns = columns(change.expected());
    List<String> sql = new ArrayList<>();
    String name = change.actual().name();
    if (name != null) {
      sql.add(AlterRenderer.dropIndex(change.table(), name, dialect));
    }
    sql.add(DdlRenderer.createIndex(change.table(), change.expected(), dialect));
    return draft(
        change.table(),
        columns,
        "the index on "
            + place(change.table(), columns)
            + " differs in its "
            + Sides.words(change.aspect()),
        sides.index(change.expected()),
        sides.index(change.actual()),
        sql);
  }

  private List<String> drop(ObjectName table, @Nullable String name) {
    return name == null ? List.of() : List.of(AlterRenderer.dropConstraint(table, name, dialect));
  }

  private List<String> dropCheck(ObjectName name, @Nullable String check) {
    if (check == null) {
      return List.of();
    }
    Table table = entities.table(name);
    return List.of(
        AlterRenderer.dropCheck(name, check, table == null ? null : table.column(check), dialect));
  }

  private List<String> columns(ObjectName table, CheckConstraint check) {
    return blame.columnsIn(table, check.expression());
  }

  private static List<String> columns(Index index) {
    List<String> columns = new ArrayList<>();
    index.parts().forEach(part -> columns.add(part.value()));
    return columns;
  }

  private String place(ObjectName table, List<String> columns) {
    return sides.name(table, columns);
  }

  private Draft draft(
      ObjectName table,
      List<String> columns,
      String message,
      @Nullable String expected,
      @Nullable String actual,
      List<String> sql) {
    return new Draft(
        place(table, columns), blame.columns(table, columns), message, expected, actual, sql);
  }
}

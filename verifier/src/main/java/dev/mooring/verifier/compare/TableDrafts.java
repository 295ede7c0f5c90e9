package dev.mooring.verifier.compare;

import dev.mooring.schema.diff.TableChange;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.model.TableTrait;
import dev.mooring.schema.sql.AlterRenderer;
import dev.mooring.schema.sql.DdlRenderer;
import dev.mooring.schema.sql.SqlDialect;
import java.util.ArrayList;
import java.util.List;

/** Words for tables as a whole. */
final class TableDrafts {
  private final Schema entities;
  private final Blame blame;
  private final Sides sides;
  private final Together together;
  private final SqlDialect dialect;

  TableDrafts(Schema entities, Blame blame, Sides sides, Together together) {
    this.together = together;
    this.entities = entities;
    this.blame = blame;
    this.sides = sides;
    this.dialect = SqlDialect.of(entities.dialect());
  }

  Draft missing(TableChange.Missing change) {
    Table own = entities.table(change.table());
    Table table = own == null ? change.expected() : own;
    List<String> sql = new ArrayList<>();
    if (table.kind() == TableKind.TABLE) {
      sql.addAll(DdlRenderer.createTable(table, dialect));
      sql.addAll(together.withTable(table.name()));
    }
    return draft(
        change.table(),
        "no migration creates the "
            + sides.kind(table)
            + " "
            + sides.name(change.table())
            + ", which "
            + entity(change.table())
            + " maps",
        sides.table(table),
        sides.noTable(sides.kind(table), change.table()),
        sql);
  }

  Draft extra(TableChange.Extra change) {
    return draft(
        change.table(),
        "no entity maps the " + sides.kind(change.actual()) + " " + sides.name(change.table()),
        "no such " + sides.kind(change.actual()),
        sides.table(change.actual()),
        List.of());
  }

  Draft kind(TableChange.KindChanged change) {
    return draft(
        change.table(),
        sides.name(change.table())
            + " is a "
            + Sides.words(change.actual())
            + " in the migrations, but "
            + entity(change.table())
            + " maps a "
            + Sides.words(change.expected()),
        Sides.words(change.expected()),
        Sides.words(change.actual()),
        List.of());
  }

  Draft traitMissing(TableChange.TraitMissing change) {
    return draft(
        change.table(),
        sides.name(change.table()) + " is not " + trait(change.trait()),
        trait(change.trait()),
        "not " + trait(change.trait()),
        List.of());
  }

  Draft traitExtra(TableChange.TraitExtra change) {
    String consequence =
        switch (change.trait()) {
          case UNLOGGED -> ": its rows are lost when the server crashes";
          case ROW_SECURITY, TRIGGERS, RULES -> ": what that does to rows cannot be judged";
          case PARTITIONED, INHERITS, READ_ONLY -> "";
        };
    List<String> sql =
        change.trait() == TableTrait.UNLOGGED
            ? List.of("alter table " + dialect.quote(change.table()) + " set logged")
            : List.of();
    return draft(
        change.table(),
        sides.name(change.table()) + " is " + trait(change.trait()) + consequence,
        "not " + trait(change.trait()),
        trait(change.trait()),
        sql);
  }

  static String trait(TableTrait trait) {
    return switch (trait) {
      case UNLOGGED -> "unlogged";
      case ROW_SECURITY -> "under row level security";
      case TRIGGERS -> "under triggers";
      case RULES -> "under rewrite rules";
      case PARTITIONED -> "partitioned";
      case INHERITS -> "part of another table";
      case READ_ONLY -> "only read";
    };
  }

  Draft comment(TableChange.CommentChanged change) {
    return draft(
        change.table(),
        "the comment on " + sides.name(change.table()) + " differs",
        change.expected() == null ? "none" : change.expected(),
        change.actual() == null ? "none" : change.actual(),
        AlterRenderer.comment(change.table(), null, change.expected(), dialect));
  }

  private String entity(ObjectName table) {
    return Blame.shortName(blame.table(table), "an entity");
  }

  private Draft draft(
      ObjectName table, String message, String expected, String actual, List<String> sql) {
    return new Draft(sides.name(table), blame.table(table), message, expected, actual, sql);
  }
}

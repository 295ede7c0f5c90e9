package dev.mooring.verifier.compare;

import dev.mooring.schema.diff.ColumnChange;
import dev.mooring.schema.diff.TypeDifference;
import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.Identity;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.IndexPart;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.UniqueKey;
import dev.mooring.schema.sql.AlterRenderer;
import dev.mooring.schema.sql.DdlRenderer;
import dev.mooring.schema.sql.SqlDialect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words for columns. */
final class ColumnDrafts {
  private final Schema entities;
  private final Blame blame;
  private final Sides sides;
  private final Together together;
  private final SqlDialect dialect;

  ColumnDrafts(Schema entities, Blame blame, Sides sides, Together together) {
    this.together = together;
    this.entities = entities;
    this.blame = blame;
    this.sides = sides;
    this.dialect = SqlDialect.of(entities.dialect());
  }

  Draft missing(ColumnChange.Missing change) {
    Column column = own(change.table(), change.expected());
    return draft(
        change.table(),
        column.name(),
        place(change.table(), column)
            + " is mapped by "
            + attribute(change.table(), column)
            + ", but no migration creates it",
        sides.column(change.table(), column),
        sides.noColumn(change.table(), column.name()),
        additions(change.table(), column));
  }

  /** The column with the constraints and indexes that waited for it alone. */
  private List<String> additions(ObjectName name, Column column) {
    List<String> sql = new ArrayList<>();
    sql.add(AlterRenderer.addColumn(name, column, dialect));
    Table table = entities.table(name);
    if (table == null) {
      return sql;
    }
    for (UniqueKey key : table.uniqueKeys()) {
      if (together.isLast(table, column.name(), key.columns())) {
        sql.add(AlterRenderer.addUnique(name, key, dialect));
      }
    }
    for (CheckConstraint check : table.checks()) {
      List<String> columns = blame.columnsIn(name, check.expression());
      if (!check.unknown() && together.isLast(table, column.name(), columns)) {
        sql.add(AlterRenderer.addCheck(name, check, dialect));
      }
    }
    for (ForeignKey key : table.foreignKeys()) {
      if (together.isLast(table, column.name(), key)) {
        sql.add(AlterRenderer.addForeignKey(name, key, dialect));
      }
    }
    for (Index index : table.indexes()) {
      List<String> columns =
          index.parts().stream().filter(part -> !part.expression()).map(IndexPart::value).toList();
      if (columns.size() == index.parts().size()
          && together.isLast(table, column.name(), columns)) {
        sql.add(DdlRenderer.createIndex(name, index, dialect));
      }
    }
    return sql;
  }

  Draft extra(ColumnChange.Extra change) {
    Column column = change.actual();
    boolean optional =
        column.nullable()
            || column.defaultValue() != null
            || column.identity() != null
            || column.generated() != null;
    return new Draft(
        place(change.table(), column),
        blame.table(change.table()),
        optional
            ? place(change.table(), column) + " is mapped by no attribute"
            : place(change.table(), column)
                + " is not null and has no default, but no attribute fills it: inserts fail",
        "no such column",
        sides.column(change.table(), column),
        optional ? List.of() : List.of(AlterRenderer.dropNotNull(change.table(), column, dialect)));
  }

  Draft changed(ColumnChange.Changed change) {
    ObjectName table = change.table();
    Column expected = change.expected();
    Column actual = change.actual();
    Column own = own(table, expected);
    String place = place(table, expected);
    String attribute = attribute(table, expected);
    return switch (change.aspect()) {
      case TYPE ->
          both(
              change,
              place
                  + " is "
                  + sides.type(actual.type())
                  + " in the migrations, "
                  + sides.type(expected.type())
                  + " for "
                  + attribute
                  + consequence(expected.type(), actual.type()),
              together.inherits(table)
                  ? List.of()
                  : List.of(AlterRenderer.alterType(table, actual, own, dialect)));
      case NULLABILITY ->
          expected.nullable()
              ? both(
                  change,
                  place + " is not null in the migrations, but " + attribute + " may be null",
                  List.of(AlterRenderer.dropNotNull(table, own, dialect)))
              : both(
                  change,
                  place + " admits null in the migrations, but " + attribute + " does not",
                  List.of(AlterRenderer.setNotNull(table, own, dialect)));
      case DEFAULT ->
          both(
              change,
              "the default of " + place + " differs from that of " + attribute,
              List.of(AlterRenderer.setDefault(table, own, own.defaultValue(), dialect)));
      case IDENTITY -> identity(change, place, attribute, own);
      case GENERATED ->
          both(
              change,
              actual.generated() == null
                  ? place + " is not computed by the migrations' schema, but " + attribute + " is"
                  : expected.generated() == null
                      ? place + " is computed by the database, but " + attribute + " is written"
                      : place + " is computed in another way than " + attribute + " says",
              List.of());
      case COLLATION ->
          draft(
              table,
              expected.name(),
              "the collation of " + place + " differs from that of " + attribute,
              collation(expected),
              collation(actual),
              List.of());
      case COMMENT ->
          draft(
              table,
              expected.name(),
              "the comment on " + place + " differs",
              expected.comment() == null ? "none" : expected.comment(),
              actual.comment() == null ? "none" : actual.comment(),
              comment(table, own, expected.comment()));
    };
  }

  /** A statement of its own, or the whole column where the comment is part of that. */
  private List<String> comment(ObjectName table, Column own, @Nullable String comment) {
    List<String> sql = AlterRenderer.comment(table, own.name(), comment, dialect);
    return sql.isEmpty() && comment != null && !dialect.columnComment(comment).isEmpty()
        ? List.of(AlterRenderer.alterType(table, own, own, dialect))
        : sql;
  }

  private Draft identity(ColumnChange.Changed change, String place, String attribute, Column own) {
    Identity wanted = change.expected().identity();
    Identity there = change.actual().identity();
    String message =
        wanted == null
            ? place + " is numbered by the database, but not for " + attribute
            : there == null
                ? attribute + " leaves its numbering to the database, but " + place + " has none"
                : place + " is numbered in another way than " + attribute + " says";
    Identity identity = own.identity();
    return both(
        change,
        message,
        there == null && identity != null
            ? List.of(AlterRenderer.addIdentity(change.table(), own, identity, dialect))
            : List.of());
  }

  static String collation(Column column) {
    return column.collation() == null ? "the type's own" : column.collation();
  }

  private static String consequence(String expected, String actual) {
    TypeDifference difference = TypeDifference.between(expected, actual);
    if (!difference.narrower()) {
      return "";
    }
    return switch (difference.kind()) {
      case LENGTH -> ": longer values are refused";
      case PRECISION, SIZE -> ": larger values are refused";
      case RANGE -> ": years before 1970 and after 2038 are refused";
      case SCALE, FRACTION -> ": values are rounded";
      default -> "";
    };
  }

  private Draft both(ColumnChange.Changed change, String message, List<String> sql) {
    return draft(
        change.table(),
        change.expected().name(),
        message,
        sides.column(change.table(), change.expected()),
        sides.column(change.table(), change.actual()),
        sql);
  }

  private Draft draft(
      ObjectName table,
      String column,
      String message,
      String expected,
      String actual,
      List<String> sql) {
    return new Draft(
        sides.name(table, column), blame.column(table, column), message, expected, actual, sql);
  }

  /** The column as the entities spell it, which is how people would write it into a migration. */
  private Column own(ObjectName tableName, Column column) {
    Table table = entities.table(tableName);
    Column own = table == null ? null : table.column(column.name());
    return own == null ? column : own;
  }

  private String place(ObjectName table, Column column) {
    return sides.name(table, column.name());
  }

  private String attribute(ObjectName table, Column column) {
    return Blame.shortName(blame.column(table, column.name()), "the entity");
  }
}

package dev.mooring.verifier.compare;

import dev.mooring.schema.diff.ColumnChange;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Identity;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.sql.AlterRenderer;
import dev.mooring.schema.sql.SqlDialect;
import dev.mooring.verifier.compare.Difference.Phase;
import dev.mooring.verifier.compare.Difference.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns, on the way from one schema to another. */
final class ColumnCrossings {
  private final Way way;
  private final CrossingWords words;
  private final Sides sides;
  private final SqlDialect dialect;

  ColumnCrossings(Way way, CrossingWords words) {
    this.way = way;
    this.words = words;
    this.sides = words.sides();
    this.dialect = SqlDialect.of(way.dialect());
  }

  Crossing missing(ColumnChange.Missing change) {
    Column column = own(change.table(), change.expected());
    List<Step> steps = new ArrayList<>();
    if (isPlain(change.table())) {
      steps.add(
          new Step(Phase.ADD_COLUMNS, AlterRenderer.addColumn(change.table(), column, dialect)));
      if (column.comment() != null) {
        steps.addAll(
            CrossingWords.steps(
                Phase.CHANGE_COLUMNS,
                AlterRenderer.comment(change.table(), column.name(), column.comment(), dialect)));
      }
    }
    return words.added(
        "column", place(change.table(), column), sides.column(change.table(), column), steps);
  }

  Crossing extra(ColumnChange.Extra change) {
    Column column = change.actual();
    return words.removed(
        "column",
        place(change.table(), column),
        sides.column(change.table(), column),
        isPlain(change.table())
            ? CrossingWords.step(
                Phase.DROP_COLUMNS,
                AlterRenderer.dropColumn(change.table(), column.name(), dialect))
            : List.of());
  }

  Crossing changed(ColumnChange.Changed change) {
    ObjectName table = change.table();
    Column from = change.actual();
    Column to = own(table, change.expected());
    return switch (change.aspect()) {
      case TYPE -> both(change, "type", alter(AlterRenderer.alterType(table, from, to, dialect)));
      case NULLABILITY ->
          both(
              change,
              "nullability",
              from.nullable() == to.nullable() // then a domain has a say
                  ? List.of()
                  : alter(
                      to.nullable()
                          ? AlterRenderer.dropNotNull(table, to, dialect)
                          : AlterRenderer.setNotNull(table, to, dialect)));
      case DEFAULT ->
          both(
              change,
              "default",
              alter(AlterRenderer.setDefault(table, to, to.defaultValue(), dialect)));
      case IDENTITY -> both(change, "numbering", identity(table, from, to));
      case GENERATED -> both(change, "computation", List.of());
      case COLLATION ->
          CrossingWords.changed(
              "collation of " + place(table, to),
              place(table, to),
              ColumnDrafts.collation(from),
              ColumnDrafts.collation(to),
              isPlain(table)
                  ? CrossingWords.steps(
                      Phase.CHANGE_COLUMNS, dialect.alterCollation(table, from, to))
                  : List.of());
      case COMMENT ->
          CrossingWords.changed(
              "comment on " + place(table, to),
              place(table, to),
              TableCrossings.comment(from.comment()),
              TableCrossings.comment(to.comment()),
              comment(table, to, to.comment()));
    };
  }

  private List<Step> identity(ObjectName table, Column from, Column to) {
    Identity wanted = to.identity();
    boolean added =
        from.identity() == null && wanted != null && wanted.kind() != Identity.Kind.SERIAL;
    return added && wanted != null
        ? alter(AlterRenderer.addIdentity(table, to, wanted, dialect))
        : List.of();
  }

  /** A statement of its own, or the whole column where the comment is part of that. */
  private List<Step> comment(ObjectName table, Column to, @Nullable String comment) {
    List<String> sql = AlterRenderer.comment(table, to.name(), comment, dialect);
    return sql.isEmpty() && comment != null && !dialect.columnComment(comment).isEmpty()
        ? alter(AlterRenderer.alterType(table, to, to, dialect))
        : CrossingWords.steps(Phase.CHANGE_COLUMNS, sql);
  }

  private static List<Step> alter(String sql) {
    return CrossingWords.step(Phase.CHANGE_COLUMNS, sql);
  }

  private Crossing both(ColumnChange.Changed change, String aspect, List<Step> steps) {
    String place = place(change.table(), change.expected());
    return CrossingWords.changed(
        aspect + " of " + place,
        place,
        sides.column(change.table(), change.actual()),
        sides.column(change.table(), change.expected()),
        isPlain(change.table()) ? steps : List.of());
  }

  /** Whether both sides have a table, rather than a view, whose columns can be altered. */
  private boolean isPlain(ObjectName name) {
    Table from = way.fromTable(name);
    Table to = way.toTable(name);
    return from != null && to != null && from.kind() == to.kind() && from.kind() == TableKind.TABLE;
  }

  /** The column as the second side spells it. */
  private Column own(ObjectName name, Column column) {
    Table table = way.toTable(name);
    Column own = table == null ? null : table.column(column.name());
    return own == null ? column : own;
  }

  private String place(ObjectName table, Column column) {
    return sides.name(table, column.name());
  }
}

package dev.mooring.verifier.migration;

import dev.mooring.schema.diff.ColumnChange;
import dev.mooring.schema.diff.SqlType;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Deferrability;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.sql.AlterRenderer;
import dev.mooring.schema.sql.SqlDialect;
import dev.mooring.verifier.compare.Difference.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Columns of tables that have rows: nothing is lost, and what must not be empty is filled first.
 */
final class ColumnRules {
  private final Schema entities;
  private final Schema migrated;
  private final SqlDialect dialect;
  private final Drops drops;
  private final NeutralValue neutral;

  ColumnRules(Schema entities, Schema migrated, SqlDialect dialect, Drops drops) {
    this.drops = drops;
    this.entities = entities;
    this.migrated = migrated;
    this.dialect = dialect;
    this.neutral = new NeutralValue(entities, dialect);
  }

  /** Without a value for the rows that are there, a column is added empty and filled. */
  Decision added(ColumnChange.Missing change) {
    Column column = own(change.table(), change.expected());
    boolean filled =
        column.nullable()
            || column.defaultValue() != null
            || column.identity() != null
            || column.generated() != null
            || saysNullability(column);
    if (filled || !isTable(change.table())) {
      return Decision.TAKE;
    }
    List<Statement> statements = new ArrayList<>();
    statements.add(
        Statement.of(
            Phase.ADD_COLUMNS, AlterRenderer.addColumn(change.table(), nullable(column), dialect)));
    if (column.comment() != null) {
      for (String sql :
          AlterRenderer.comment(change.table(), column.name(), column.comment(), dialect)) {
        statements.add(Statement.of(Phase.CHANGE_COLUMNS, sql));
      }
    }
    statements.addAll(notNull(change.table(), column));
    return new Decision.Write(statements);
  }

  /** A column that nobody fills any more must not refuse rows. */
  List<Statement> unused(ObjectName tableName, Column column) {
    Table table = migrated.table(tableName);
    boolean key =
        table != null
            && table.primaryKey() != null
            && table.primaryKey().columns().contains(column.name());
    if (column.nullable()
        || key
        || column.defaultValue() != null
        || column.identity() != null
        || column.generated() != null) {
      return List.of();
    }
    return List.of(
        new Statement(
            Phase.CHANGE_COLUMNS,
            "",
            List.of("no longer mapped: new rows have nothing here"),
            AlterRenderer.dropNotNull(tableName, column, dialect),
            true));
  }

  Decision changed(ColumnChange.Changed change) {
    Column from = change.actual();
    Column to = own(change.table(), change.expected());
    return switch (change.aspect()) {
      case TYPE -> type(change.table(), from, to);
      case NULLABILITY ->
          to.nullable() || from.nullable() == to.nullable()
              ? Decision.TAKE
              : new Decision.Write(notNull(change.table(), to));
      case GENERATED -> generated(change.table(), from, to);
      case DEFAULT, IDENTITY, COLLATION, COMMENT -> Decision.TAKE;
    };
  }

  private Decision type(ObjectName table, Column from, Column to) {
    Conversion conversion = Conversion.of(from.type(), to.type());
    if (conversion == Conversion.LOSSY && !drops.conversions()) {
      return new Decision.Hold(Hazard.CONVERT);
    }
    return new Decision.Write(retyped(table, from, to, conversion));
  }

  /** With what stands in the way put aside. */
  private List<Statement> retyped(ObjectName table, Column from, Column to, Conversion conversion) {
    List<Statement> statements = new ArrayList<>();
    boolean anotherFamily = !base(from.type()).equals(base(to.type()));
    if (anotherFamily || !dialect.id().equals("postgresql")) {
      for (Table other : migrated.tables()) {
        for (ForeignKey key : other.foreignKeys()) {
          String name = key.name();
          if (name != null && touches(other.name(), key, table, from.name())) {
            statements.add(
                Statement.of(
                    Phase.DROP_FOREIGN_KEYS,
                    AlterRenderer.dropConstraint(other.name(), name, dialect)));
            statements.add(
                Statement.of(
                    Phase.ADD_FOREIGN_KEYS,
                    AlterRenderer.addForeignKey(other.name(), key, dialect)));
          }
        }
      }
    }
    boolean castsDefault = anotherFamily && from.defaultValue() != null;
    if (castsDefault) {
      statements.add(
          Statement.of(Phase.CHANGE_COLUMNS, AlterRenderer.setDefault(table, from, null, dialect)));
    }
    statements.add(
        new Statement(
            Phase.CHANGE_COLUMNS,
            "",
            switch (conversion) {
              case LOSSLESS -> List.of();
              case MAY_FAIL -> List.of("fails on values that " + to.type() + " cannot hold");
              case LOSSY -> List.of("changes values that " + to.type() + " cannot hold");
            },
            AlterRenderer.alterType(table, from, to, dialect),
            true));
    if (castsDefault && to.defaultValue() != null) {
      statements.add(
          Statement.of(
              Phase.CHANGE_COLUMNS,
              AlterRenderer.setDefault(table, to, to.defaultValue(), dialect)));
    }
    return statements;
  }

  private static boolean touches(
      ObjectName holder, ForeignKey key, ObjectName table, String column) {
    return (holder.equals(table) && key.columns().contains(column))
        || (key.target().equals(table) && key.targetColumns().contains(column));
  }

  /** What is computed anew loses nothing, but for values that were not computed before. */
  private Decision generated(ObjectName table, Column from, Column to) {
    if (to.generated() == null) {
      return write(Phase.CHANGE_COLUMNS, dialect.dropExpression(table, to));
    }
    if (from.generated() == null && !drops.conversions()) {
      return new Decision.Hold(Hazard.CONVERT);
    }
    return write(
        Phase.CHANGE_COLUMNS,
        List.of(
            AlterRenderer.dropColumn(table, from.name(), dialect),
            AlterRenderer.addColumn(table, to, dialect)));
  }

  private static Decision write(Phase phase, List<String> sql) {
    return sql.isEmpty()
        ? Decision.TAKE
        : new Decision.Write(
            sql.stream().map(statement -> Statement.of(phase, statement)).toList());
  }

  private List<Statement> notNull(ObjectName tableName, Column column) {
    Table table = entities.table(tableName);
    String value = table == null ? null : neutral.of(table, column);
    String name = dialect.quote(column.name());
    String update =
        "update "
            + dialect.quote(tableName)
            + " set "
            + name
            + " = "
            + (value == null ? "…" : value)
            + " where "
            + name
            + " is null";
    Statement fill =
        value == null
            ? new Statement(
                Phase.CHANGE_COLUMNS,
                "",
                List.of("each row needs a value of its own: say here which, or this fails on rows"),
                update.replace("…", "?"),
                false)
            : new Statement(
                Phase.CHANGE_COLUMNS,
                "",
                List.of("a placeholder for the rows that are there: put in what they should have"),
                update,
                true);
    List<Statement> statements = new ArrayList<>(List.of(fill));
    if (value != null && isDeferred(tableName)) {
      // What is still to be checked would keep the table from being altered.
      statements.add(Statement.of(Phase.CHANGE_COLUMNS, "set constraints all immediate"));
    }
    statements.add(
        Statement.of(Phase.CHANGE_COLUMNS, AlterRenderer.setNotNull(tableName, column, dialect)));
    return statements;
  }

  /** Whether a change of its rows is checked only when a transaction ends. */
  private boolean isDeferred(ObjectName name) {
    for (Table table : migrated.tables()) {
      for (ForeignKey key : table.foreignKeys()) {
        if (key.deferrability() == Deferrability.INITIALLY_DEFERRED
            && (table.name().equals(name) || key.target().equals(name))) {
          return true;
        }
      }
    }
    Table table = migrated.table(name);
    return table != null
        && table.uniqueKeys().stream()
            .anyMatch(key -> key.deferrability() == Deferrability.INITIALLY_DEFERRED);
  }

  private boolean isTable(ObjectName name) {
    Table table = migrated.table(name);
    return table != null && table.kind() == TableKind.TABLE;
  }

  private static boolean saysNullability(Column column) {
    return column.type().toLowerCase(Locale.ROOT).contains("null");
  }

  private static String base(String type) {
    return SqlType.parse(type).base();
  }

  private Column own(ObjectName name, Column column) {
    Table table = entities.table(name);
    @Nullable Column own = table == null ? null : table.column(column.name());
    return own == null ? column : own;
  }

  private static Column nullable(Column column) {
    return new Column(
        column.name(),
        column.type(),
        true,
        column.defaultValue(),
        column.identity(),
        column.generated(),
        column.collation(),
        column.comment(),
        column.mapping());
  }
}

package dev.mooring.schema.sql;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.PrimaryKey;
import dev.mooring.schema.model.ReferentialAction;
import dev.mooring.schema.model.Sequence;
import dev.mooring.schema.model.UniqueKey;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands in {@code create} and {@code alter} statements alike. */
final class Clauses {
  private Clauses() {}

  /** Name, type, default and nullability; what the type's text already says is not said again. */
  static String column(Column column, SqlDialect dialect) {
    DeclaredType declared = DeclaredType.of(column.type());
    StringBuilder sql = new StringBuilder(dialect.quote(column.name())).append(' ');
    if (column.identity() != null && !declared.saysNumbering()) {
      sql.append(dialect.numbered(column.type(), column.identity()));
    } else if (column.generated() == null || dialect.typesGenerated()) {
      sql.append(column.type());
    }
    if (column.collation() != null && !declared.saysCollation()) {
      sql.append(dialect.collate(column.collation()));
    }
    if (column.generated() != null && !declared.saysNumbering()) {
      sql.append(dialect.generated(column.generated()));
    }
    if (column.defaultValue() != null && !declared.saysDefault()) {
      sql.append(" default ").append(column.defaultValue());
    }
    if (!column.nullable() && !declared.saysNullability()) {
      sql.append(" not null");
    }
    if (column.comment() != null) {
      sql.append(dialect.columnComment(column.comment()));
    }
    return sql.toString();
  }

  static String primaryKey(PrimaryKey key, SqlDialect dialect) {
    return named(key.name(), dialect) + "primary key (" + dialect.quote(key.columns()) + ")";
  }

  static String unique(UniqueKey key, SqlDialect dialect) {
    return named(key.name(), dialect)
        + dialect.unique(key.nullsNotDistinct())
        + " ("
        + dialect.quote(key.columns())
        + ")"
        + dialect.deferrable(key.deferrability());
  }

  static String check(CheckConstraint check, SqlDialect dialect) {
    return named(check.name(), dialect) + "check (" + check.expression() + ")";
  }

  static String foreignKey(ObjectName table, ForeignKey key, SqlDialect dialect) {
    return named(key.name(), dialect)
        + "foreign key ("
        + dialect.quote(key.columns())
        + ") references "
        + dialect.reference(table, key.target())
        + (key.targetColumns().isEmpty() ? "" : " (" + dialect.quote(key.targetColumns()) + ")")
        + action(" on delete ", key.onDelete())
        + action(" on update ", key.onUpdate())
        + dialect.deferrable(key.deferrability());
  }

  static String sequence(Sequence sequence, SqlDialect dialect) {
    return dialect.quote(sequence.name()) + SequenceClause.of(sequence);
  }

  private static String named(@Nullable String name, SqlDialect dialect) {
    return name == null || dialect.isMadeUp(name) ? "" : "constraint " + dialect.quote(name) + " ";
  }

  private static String action(String when, ReferentialAction action) {
    return action == ReferentialAction.NO_ACTION
        ? ""
        : when + action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

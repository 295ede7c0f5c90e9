package dev.mooring.verifier.compat;

import dev.mooring.schema.diff.CheckColumns;
import dev.mooring.schema.diff.EffectTable;
import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ColumnMapping;
import dev.mooring.schema.model.ColumnMapping.Fact;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableTrait;
import dev.mooring.schema.sql.SqlDialect;
import dev.mooring.verifier.compare.EntityChanges.Compared;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The two sides of a comparison, and what is asked of them. */
final class Model {
  private final Compared compared;
  private final EffectTable effects;
  private final SqlDialect dialect;

  Model(Compared compared) {
    this.compared = compared;
    this.effects = new EffectTable(compared.expected(), compared.actual());
    this.dialect = SqlDialect.of(compared.expected().dialect());
  }

  EffectTable effects() {
    return effects;
  }

  SqlDialect dialect() {
    return dialect;
  }

  Schema expected() {
    return compared.expected();
  }

  Schema actual() {
    return compared.actual();
  }

  /** What the source says of the column; empty where nothing is known. */
  static Set<Fact> facts(@Nullable Column column) {
    ColumnMapping mapping = column == null ? null : column.mapping();
    return mapping == null ? Set.of() : mapping.facts();
  }

  @Nullable Column column(ObjectName table, String name) {
    Table known = expected().table(table);
    return known == null ? null : known.column(name);
  }

  /** The attribute of the column, else of the table's entity; {@code null} for neither. */
  @Nullable String attribute(ObjectName table, String column) {
    Column known = column(table, column);
    ColumnMapping mapping = known == null ? null : known.mapping();
    return mapping == null ? entity(table) : mapping.attribute();
  }

  /** The first attribute among those of the columns. */
  @Nullable String attribute(ObjectName table, Collection<String> columns) {
    for (String column : columns) {
      if (column(table, column) != null) {
        return attribute(table, column);
      }
    }
    return entity(table);
  }

  @Nullable String entity(ObjectName table) {
    Table known = expected().table(table);
    return known == null ? null : known.entity();
  }

  /** The statements without those that entities which are only read do not send. */
  Set<Operation> sent(ObjectName table, Set<Operation> operations) {
    Table known = expected().table(table);
    EnumSet<Operation> sent = EnumSet.noneOf(Operation.class);
    sent.addAll(operations);
    if (known != null && known.traits().contains(TableTrait.READ_ONLY)) {
      sent.remove(Operation.UPDATE);
    }
    return sent;
  }

  /** The statements among those that name the column. */
  Set<Operation> naming(Column column, Set<Operation> operations) {
    EnumSet<Operation> naming = EnumSet.noneOf(Operation.class);
    naming.addAll(operations);
    if (facts(column).contains(Fact.NOT_INSERTED)) {
      naming.remove(Operation.INSERT);
    }
    if (facts(column).contains(Fact.NOT_UPDATED)) {
      naming.remove(Operation.UPDATE);
    }
    return naming;
  }

  /** The columns that the check speaks of. */
  Set<String> columns(ObjectName table, CheckConstraint check) {
    Table there = actual().table(table);
    return there == null ? Set.of() : CheckColumns.of(check, there);
  }

  /** Whether rows of the release have NULL there: it knows no such column, and nothing fills it. */
  boolean staysNull(ObjectName table, String name) {
    Table there = actual().table(table);
    Column column = there == null ? null : there.column(name);
    return column(table, name) == null
        && column != null
        && column.nullable()
        && column.defaultValue() == null
        && column.generated() == null;
  }

  /** Whether one of the columns refuses every row of the release, which is said of the column. */
  boolean anyUnfilled(ObjectName table, Collection<String> columns) {
    Table there = actual().table(table);
    for (String name : columns) {
      Column column = there == null ? null : there.column(name);
      if (column != null
          && column(table, name) == null
          && !column.nullable()
          && column.defaultValue() == null
          && column.identity() == null
          && column.generated() == null) {
        return true;
      }
    }
    return false;
  }

  boolean anyStaysNull(ObjectName table, Collection<String> columns) {
    return columns.stream().anyMatch(column -> staysNull(table, column));
  }

  /** Whether one of the columns is gone, which is said of the column. */
  boolean anyGone(ObjectName table, Collection<String> columns) {
    Table there = actual().table(table);
    return there == null || columns.stream().anyMatch(column -> there.column(column) == null);
  }

  /** Whether the release knows none of the columns. */
  boolean onlyOthers(ObjectName table, Collection<String> columns) {
    return !columns.isEmpty() && columns.stream().allMatch(column -> column(table, column) == null);
  }

  static String object(ObjectName table, String column) {
    return table + "." + column;
  }

  static String object(ObjectName table, List<String> columns) {
    return columns.size() == 1
        ? object(table, columns.get(0))
        : table + " (" + String.join(", ", columns) + ")";
  }

  /** {@code varchar(20) not null}. */
  static String text(Column column) {
    StringBuilder text = new StringBuilder(column.type());
    if (!column.nullable()) {
      text.append(" not null");
    }
    if (column.defaultValue() != null) {
      text.append(" default ").append(column.defaultValue());
    }
    if (column.generated() != null) {
      text.append(" generated always as (").append(column.generated().expression()).append(')');
    }
    return text.toString();
  }
}

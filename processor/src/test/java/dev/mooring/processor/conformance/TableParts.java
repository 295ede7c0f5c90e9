package dev.mooring.processor.conformance;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.PrimaryKey;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table taken apart, to be put together otherwise. */
final class TableParts {
  private final Table table;
  final List<Column> columns;
  final List<UniqueKey> uniqueKeys;
  final List<ForeignKey> foreignKeys;
  final List<CheckConstraint> checks;
  final List<Index> indexes;
  @Nullable PrimaryKey primaryKey;
  @Nullable String comment;

  TableParts(Table table) {
    this.table = table;
    columns = new ArrayList<>(table.columns());
    uniqueKeys = new ArrayList<>(table.uniqueKeys());
    foreignKeys = new ArrayList<>(table.foreignKeys());
    checks = new ArrayList<>(table.checks());
    indexes = new ArrayList<>(table.indexes());
    primaryKey = table.primaryKey();
    comment = table.comment();
  }

  Table table() {
    return new Table(
        table.name(),
        table.kind(),
        columns,
        primaryKey,
        uniqueKeys,
        foreignKeys,
        checks,
        indexes,
        comment,
        table.options(),
        table.traits(),
        table.entity());
  }
}

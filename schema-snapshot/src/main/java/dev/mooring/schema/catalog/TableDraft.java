package dev.mooring.schema.catalog;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.PrimaryKey;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.model.TableTrait;
import dev.mooring.schema.model.UniqueKey;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table while its parts are being read, one query after the other. */
final class TableDraft {
  final ObjectName name;
  final TableKind kind;
  final @Nullable String comment;
  final Set<TableTrait> traits = EnumSet.noneOf(TableTrait.class);
  final List<Column> columns = new ArrayList<>();
  @Nullable PrimaryKey primaryKey;
  final List<UniqueKey> uniqueKeys = new ArrayList<>();
  final List<ForeignKey> foreignKeys = new ArrayList<>();
  final List<CheckConstraint> checks = new ArrayList<>();
  final List<Index> indexes = new ArrayList<>();

  TableDraft(ObjectName name, TableKind kind, @Nullable String comment) {
    this.name = name;
    this.kind = kind;
    this.comment = comment == null || comment.isEmpty() ? null : comment;
  }

  Table table() {
    return new Table(
        name,
        kind,
        columns,
        primaryKey,
        uniqueKeys,
        foreignKeys,
        checks,
        indexes,
        comment,
        null,
        traits,
        null);
  }
}

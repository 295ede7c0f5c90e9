package dev.mooring.schema.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A table, or a view that an entity maps.
 *
 * @param columns sorted by name
 * @param primaryKey {@code null} where there is none
 * @param uniqueKeys unique constraints, sorted by columns, then name
 * @param foreignKeys sorted by columns, then target
 * @param checks sorted by column, expression, then name
 * @param indexes sorted by parts, then name; indexes that only back a constraint are not listed
 * @param comment {@code null} where there is none
 * @param options raw SQL behind the closing bracket of {@code create table}; {@code null} for none
 * @param entity the entity (binary class name) or {@code Entity.collection} it comes from; {@code
 *     null} when it was read from a catalog
 */
public record Table(
    ObjectName name,
    TableKind kind,
    List<Column> columns,
    @Nullable PrimaryKey primaryKey,
    List<UniqueKey> uniqueKeys,
    List<ForeignKey> foreignKeys,
    List<CheckConstraint> checks,
    List<Index> indexes,
    @Nullable String comment,
    @Nullable String options,
    Set<TableTrait> traits,
    @Nullable String entity) {
  public Table {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    columns = Sorted.by(Comparator.comparing(Column::name), columns);
    uniqueKeys = Sorted.by(Sorted.keyed(UniqueKey::sortKey), uniqueKeys);
    foreignKeys = Sorted.by(Sorted.keyed(ForeignKey::sortKey), foreignKeys);
    checks = Sorted.by(Sorted.keyed(CheckConstraint::sortKey), checks);
    indexes = Sorted.by(Sorted.keyed(Index::sortKey), indexes);
    traits = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(traits));
  }

  /** The same table with other columns, checks and indexes. */
  public Table with(
      List<Column> otherColumns, List<CheckConstraint> otherChecks, List<Index> otherIndexes) {
    return new Table(
        name,
        kind,
        otherColumns,
        primaryKey,
        uniqueKeys,
        foreignKeys,
        otherChecks,
        otherIndexes,
        comment,
        options,
        traits,
        entity);
  }

  /** The column of that exact name, or {@code null}. */
  public @Nullable Column column(String columnName) {
    return Sorted.find(columns, columnName, Column::name);
  }
}

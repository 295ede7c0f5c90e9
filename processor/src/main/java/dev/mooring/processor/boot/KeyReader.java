package dev.mooring.processor.boot;

import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.IndexPart;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.PrimaryKey;
import dev.mooring.schema.model.ReferentialAction;
import dev.mooring.schema.model.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.unique.SkipNullableUniqueDelegate;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Primary, unique and foreign keys as the dialect's exporters would declare them. */
final class KeyReader {
  private final BootedModel model;
  private final Dialect dialect;

  KeyReader(BootedModel model) {
    this.model = model;
    this.dialect = model.dialect();
  }

  @Nullable PrimaryKey primaryKey(Table table) {
    org.hibernate.mapping.PrimaryKey key = table.getPrimaryKey();
    if (key == null || key.getColumns().isEmpty()) {
      return null;
    }
    org.hibernate.mapping.UniqueKey ordering = key.getOrderingUniqueKey();
    String name =
        ordering != null && ordering.isNameExplicit()
            ? model.names().renderedOrNull(ordering.getName())
            : null;
    return new PrimaryKey(name, names(key.getColumns()));
  }

  /**
   * Unique keys, or what stands in for them: some dialects leave a key with nullable columns out,
   * some make an index of it, and some give names only to keys that were named.
   *
   * @param indexes takes the unique indexes
   */
  List<UniqueKey> uniqueKeys(Table table, List<Index> indexes) {
    for (Column column : table.getColumns()) {
      // Hibernate's table exporter does the same, so late that the binding is over
      if (column.isUnique() && !table.isPrimaryKey(column) && column.getUniqueKeyName() != null) {
        table.getOrCreateUniqueKey(column.getUniqueKeyName()).addColumn(column);
      }
    }
    List<UniqueKey> keys = new ArrayList<>();
    for (org.hibernate.mapping.UniqueKey key : table.getUniqueKeys().values()) {
      if (key.getColumns().isEmpty()
          || (key.hasNullableColumn()
              && dialect.getUniqueDelegate() instanceof SkipNullableUniqueDelegate)) {
        continue;
      }
      String alter =
          dialect
              .getUniqueDelegate()
              .getAlterTableToAddUniqueKeyCommand(key, model.metadata(), model.context());
      boolean inTable = alter == null || alter.isEmpty();
      if (!inTable && alter.startsWith("create ")) {
        indexes.add(uniqueIndex(key));
        continue;
      }
      String options = HibernateApi.options(key);
      boolean named = !inTable || (key.isNameExplicit() && !uniqueColumn(table, key));
      keys.add(
          new UniqueKey(
              named ? model.names().renderedOrNull(key.getName()) : null,
              names(key.getColumns()),
              Clauses.nullsNotDistinct(options),
              Clauses.deferrability(options)));
    }
    return keys;
  }

  private Index uniqueIndex(org.hibernate.mapping.UniqueKey key) {
    List<IndexPart> parts = new ArrayList<>();
    for (Column column : key.getColumns()) {
      parts.add(IndexPart.column(model.names().of(column)));
    }
    return new Index(
        model.names().renderedOrNull(key.getName()),
        parts,
        true,
        false,
        null,
        Clauses.where(dialect.getCreateIndexTail(true, key.getColumns())),
        List.of(),
        true);
  }

  /** Whether the key is written as {@code unique} behind its only column. */
  private static boolean uniqueColumn(Table table, org.hibernate.mapping.UniqueKey key) {
    if (key.getColumns().size() != 1) {
      return false;
    }
    Column column = table.getColumn(key.getColumn(0));
    return key.getColumn(0).isUnique() || (column != null && column.isUnique());
  }

  List<ForeignKey> foreignKeys(Table table) {
    List<ForeignKey> keys = new ArrayList<>();
    if (!dialect.hasAlterTable() || table.getViewQuery() != null) {
      return keys;
    }
    for (org.hibernate.mapping.ForeignKey key : HibernateApi.foreignKeys(table)) {
      if (key.isCreationEnabled()
          && key.isPhysicalConstraint()
          && key.getReferencedTable().getViewQuery() == null) {
        keys.add(foreignKey(key));
      }
    }
    return keys;
  }

  private ForeignKey foreignKey(org.hibernate.mapping.ForeignKey key) {
    String definition = key.getKeyDefinition();
    String options = HibernateApi.options(key);
    String clauses =
        (definition == null ? "" : definition) + " " + (options == null ? "" : options);
    ReferenceClause written = ReferenceClause.in(definition);
    List<Column> targets = targets(key);
    return new ForeignKey(
        model.names().renderedOrNull(key.getName()),
        written == null ? names(key.getColumns()) : rendered(written.columns()),
        written == null ? model.names().of(key.getReferencedTable()) : target(written),
        written == null ? names(targets) : targetColumns(written, targets),
        onDelete(key, clauses),
        Clauses.action(clauses, "update"),
        Clauses.deferrability(clauses),
        !Clauses.notValid(clauses));
  }

  /** The columns that a key refers to, in the order of its own. */
  static List<Column> targets(org.hibernate.mapping.ForeignKey key) {
    return key.isReferenceToPrimaryKey()
        ? key.getReferencedTable().getPrimaryKey().getColumns()
        : key.getReferencedColumns();
  }

  private ObjectName target(ReferenceClause written) {
    return model.names().rendered(written.schema(), written.table());
  }

  /** Where none are written, those of the target's primary key, if the target is mapped. */
  private List<String> targetColumns(ReferenceClause written, List<Column> otherwise) {
    if (!written.targetColumns().isEmpty()) {
      return rendered(written.targetColumns());
    }
    ObjectName target = target(written);
    for (Table table : model.metadata().collectTableMappings()) {
      if (table.getPrimaryKey() != null && model.names().of(table).equals(target)) {
        return names(table.getPrimaryKey().getColumns());
      }
    }
    return names(otherwise);
  }

  private List<String> rendered(List<String> names) {
    return names.stream().map(model.names()::rendered).toList();
  }

  private ReferentialAction onDelete(org.hibernate.mapping.ForeignKey key, String clauses) {
    OnDeleteAction action = key.getOnDeleteAction();
    return action != null && dialect.supportsCascadeDelete()
        ? ReferentialAction.valueOf(action.name().toUpperCase(Locale.ROOT))
        : Clauses.action(clauses, "delete");
  }

  private List<String> names(List<Column> columns) {
    List<String> names = new ArrayList<>(columns.size());
    for (Column column : columns) {
      names.add(model.names().of(column));
    }
    return names;
  }
}

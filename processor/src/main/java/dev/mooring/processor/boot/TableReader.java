package dev.mooring.processor.boot;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.model.TableTrait;
import dev.mooring.schema.model.UniqueKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/** Tables, and the views that {@code @View} declares, of which only the columns are known. */
final class TableReader {
  private final BootedModel model;
  private final ColumnReader columns;
  private final KeyReader keys;
  private final IndexReader indexes;
  private final CheckReader checks;
  private final Set<org.hibernate.mapping.Table> readOnly;

  TableReader(BootedModel model, NamedTypes types) {
    this.model = model;
    this.columns = new ColumnReader(model, types);
    this.keys = new KeyReader(model);
    this.indexes = new IndexReader(model);
    this.checks = new CheckReader(model);
    this.readOnly = readOnly(model);
  }

  Table read(org.hibernate.mapping.Table table) {
    List<Column> found = new ArrayList<>();
    for (org.hibernate.mapping.Column column : table.getColumns()) {
      found.add(columns.read(table, column));
    }
    String owner = model.provenance().owner(table);
    if (table.isQuoted() && model.names().endsEarly(table.getName())) {
      model.findings().add(MappingErrors.quoteWithin(table.getName(), owner));
    }
    if (table.getViewQuery() != null) {
      model.findings().add(queryLeftOut(model.names().of(table), owner));
      return new Table(
          model.names().of(table),
          TableKind.VIEW,
          found,
          null,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          comment(table),
          null,
          Set.of(),
          owner);
    }
    List<Index> indexList = new ArrayList<>();
    List<UniqueKey> uniqueKeys = keys.uniqueKeys(table, indexList);
    indexes.read(table, indexList);
    List<CheckConstraint> checkList = checks.read(table);
    return new Table(
        model.names().of(table),
        TableKind.TABLE,
        found,
        keys.primaryKey(table),
        uniqueKeys,
        keys.foreignKeys(table),
        checkList,
        indexList,
        comment(table),
        options(table),
        readOnly.contains(table) ? Set.of(TableTrait.READ_ONLY) : Set.of(),
        owner);
  }

  private static Finding queryLeftOut(ObjectName view, @Nullable String owner) {
    Finding finding =
        Finding.error(
                "mapping.view",
                view.toString(),
                "of the view "
                    + view
                    + " the columns are compared with the migrations, the query of @View is not",
                "let a test read what the view returns")
            .as(Level.NOTE);
    return owner == null ? finding : finding.on(owner);
  }

  /** The tables of which all entities are {@code @Immutable}. */
  private static Set<org.hibernate.mapping.Table> readOnly(BootedModel model) {
    Set<org.hibernate.mapping.Table> found = new HashSet<>();
    Set<org.hibernate.mapping.Table> written = new HashSet<>();
    for (PersistentClass entity : model.metadata().getEntityBindings()) {
      (entity.isMutable() ? written : found).add(entity.getTable());
    }
    found.removeAll(written);
    return found;
  }

  private @Nullable String comment(org.hibernate.mapping.Table table) {
    Dialect dialect = model.dialect();
    String comment = table.getComment();
    boolean written = dialect.supportsCommentOn() || !dialect.getTableComment("").isEmpty();
    return comment == null || !written ? null : ColumnReader.plain(comment);
  }

  /** What stands behind the closing bracket: partitions, the engine, the user's own. */
  private @Nullable String options(org.hibernate.mapping.Table table) {
    StringBuilder options = new StringBuilder();
    for (org.hibernate.mapping.Column column : table.getColumns()) {
      Value value = column.getValue();
      if (value != null) {
        options.append(value.getExtraCreateTableInfo());
      }
    }
    options.append(model.dialect().getTableTypeString());
    String own = HibernateApi.options(table);
    if (own != null) {
      options.append(' ').append(own);
    }
    String text = options.toString().strip();
    return text.isEmpty() ? null : text;
  }
}

package dev.mooring.verifier.compare;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Generated;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.IndexPart;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes the qualifier of schemas that were renamed for a while out of types and expressions: {@code
 * mooring_was_public.citext} is {@code citext} to everybody else.
 */
final class Aside {
  private final String prefix;
  private final Pattern qualifier;

  private Aside(String prefix) {
    this.prefix = prefix;
    qualifier = Pattern.compile("\"?" + Pattern.quote(prefix) + "[^\".]*\"?\\.");
  }

  static Schema removed(Schema schema, String prefix) {
    Aside aside = new Aside(prefix);
    List<Table> tables = new ArrayList<>(schema.tables().size());
    for (Table table : schema.tables()) {
      tables.add(aside.table(table));
    }
    return schema.with(tables);
  }

  private Table table(Table table) {
    List<Column> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      columns.add(column(column));
    }
    List<CheckConstraint> checks = new ArrayList<>();
    for (CheckConstraint c : table.checks()) {
      checks.add(
          new CheckConstraint(
              c.name(), c.column(), text(c.expression()), c.validated(), c.unknown()));
    }
    List<Index> indexes = new ArrayList<>();
    for (Index index : table.indexes()) {
      indexes.add(index(index));
    }
    return table.with(columns, checks, indexes);
  }

  private Column column(Column c) {
    Generated generated = c.generated();
    return new Column(
        c.name(),
        text(c.type()),
        c.nullable(),
        textOrNull(c.defaultValue()),
        c.identity(),
        generated == null ? null : new Generated(text(generated.expression()), generated.stored()),
        textOrNull(c.collation()),
        c.comment(),
        c.mapping());
  }

  private Index index(Index index) {
    List<IndexPart> parts = new ArrayList<>();
    for (IndexPart p : index.parts()) {
      parts.add(
          new IndexPart(
              p.expression() ? text(p.value()) : p.value(),
              p.expression(),
              p.descending(),
              p.nullOrder(),
              textOrNull(p.operatorClass()),
              textOrNull(p.collation())));
    }
    return new Index(
        index.name(),
        parts,
        index.unique(),
        index.nullsNotDistinct(),
        index.method(),
        textOrNull(index.predicate()),
        index.include(),
        index.valid());
  }

  private String text(String sql) {
    return sql.contains(prefix) ? qualifier.matcher(sql).replaceAll("") : sql;
  }

  private @Nullable String textOrNull(@Nullable String sql) {
    return sql == null ? null : text(sql);
  }
}

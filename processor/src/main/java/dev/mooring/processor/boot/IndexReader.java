package dev.mooring.processor.boot;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.IndexPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * Indexes, and whether they and unique keys name columns that exist: Hibernate takes any name and
 * leaves it to the database to object.
 */
final class IndexReader {
  private static final Pattern ORDERED =
      Pattern.compile("(?i)(.+?)\\s+((?:asc|desc)?\\s*(?:nulls\\s+(?:first|last))?)");

  private final BootedModel model;

  IndexReader(BootedModel model) {
    this.model = model;
  }

  void read(Table table, List<Index> indexes) {
    for (org.hibernate.mapping.Index index : table.getIndexes().values()) {
      indexes.add(index(table, index));
    }
    for (UniqueKey key : table.getUniqueKeys().values()) {
      for (Column column : key.getColumns()) {
        exists(table, column, "@UniqueConstraint(columnNames)");
      }
    }
  }

  private Index index(Table table, org.hibernate.mapping.Index index) {
    List<IndexPart> parts = new ArrayList<>();
    for (Selectable selectable : index.getSelectables()) {
      String order = index.getSelectableOrderMap().get(selectable);
      if (selectable instanceof Column column) {
        parts.add(part(table, column, order));
      } else {
        parts.add(part(bare(selectable.getText(model.dialect())), true, order));
      }
    }
    String options = HibernateApi.options(index);
    String using = HibernateApi.text(index, "getUsing");
    return new Index(
        model.names().renderedOrNull(name(index)),
        parts,
        index.isUnique(),
        Clauses.nullsNotDistinct(options),
        using == null || using.isBlank() ? Clauses.using(options) : using,
        Clauses.where(options),
        include(options),
        true);
  }

  /** Dialects that write the name without its schema forget its quotes too. */
  private String name(org.hibernate.mapping.Index index) {
    return model.dialect().qualifyIndexName()
        ? index.getQuotedName(model.dialect())
        : index.getName();
  }

  /**
   * Hibernate knows no order but {@code asc} and {@code desc} and no expression without brackets
   * around it; it takes all else for a column's name. Under migrations the annotation only states
   * what the index is, so what is meant counts.
   */
  private IndexPart part(Table table, Column column, @Nullable String order) {
    if (order == null && table.getColumn(column) == null) {
      Matcher ordered = ORDERED.matcher(column.getName());
      String value = ordered.matches() ? ordered.group(1) : column.getName();
      String suffix = ordered.matches() ? ordered.group(2) : null;
      if (value.indexOf('(') > 0) {
        return part(value, true, suffix);
      }
      Column bare = new Column(value);
      if (table.getColumn(bare) != null) {
        return part(model.names().of(bare), false, suffix);
      }
    }
    exists(table, column, "@Index(columnList)");
    return part(model.names().of(column), false, order);
  }

  private static IndexPart part(String value, boolean expression, @Nullable String order) {
    String words = order == null ? "" : order.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    IndexPart.Nulls nulls =
        words.contains("nulls first")
            ? IndexPart.Nulls.FIRST
            : words.contains("nulls last") ? IndexPart.Nulls.LAST : null;
    return new IndexPart(value, expression, words.startsWith("desc"), nulls, null, null);
  }

  /** An expression stands in brackets, which belong to the statement. */
  private static String bare(String expression) {
    String text = expression.strip();
    return text.startsWith("(") && text.endsWith(")")
        ? text.substring(1, text.length() - 1).strip()
        : text;
  }

  private List<String> include(@Nullable String options) {
    List<String> columns = new ArrayList<>();
    String list = Clauses.include(options);
    if (list != null) {
      for (String column : list.split(",", -1)) {
        columns.add(model.names().rendered(column.strip()));
      }
    }
    return columns;
  }

  private void exists(Table table, Column column, String annotation) {
    if (table.getColumn(column) != null) {
      return;
    }
    String name = model.names().of(column);
    String tableName = model.names().of(table).toString();
    List<String> known = new ArrayList<>();
    for (Column other : table.getColumns()) {
      known.add(model.names().of(other));
    }
    Finding finding =
        Finding.error(
            "mapping.index-column",
            tableName + "." + name,
            annotation + " names column " + name + ", which table " + tableName + " does not have",
            "name one of its columns: " + String.join(", ", known));
    String owner = model.provenance().owner(table);
    model.findings().add(owner == null ? finding : finding.on(owner));
  }
}

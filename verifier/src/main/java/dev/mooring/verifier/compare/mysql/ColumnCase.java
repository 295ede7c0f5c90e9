package dev.mooring.verifier.compare.mysql;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.Generated;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.IndexPart;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.PrimaryKey;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.UniqueKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB and MySQL do not tell upper from lower case in names of columns, and keep them as they
 * were written.
 */
public final class ColumnCase {
  private final Map<ObjectName, Map<String, String>> spellings = new HashMap<>();

  private ColumnCase(Schema migrated, Schema entities) {
    for (Table table : migrated.tables()) {
      Table own = entities.table(table.name());
      if (own != null) {
        Map<String, String> mapped = new HashMap<>();
        own.columns().forEach(column -> mapped.put(folded(column.name()), column.name()));
        Map<String, String> other = new HashMap<>();
        for (Column column : table.columns()) {
          String spelling = mapped.get(folded(column.name()));
          if (spelling != null && !spelling.equals(column.name())) {
            other.put(column.name(), spelling);
          }
        }
        if (!other.isEmpty()) {
          spellings.put(table.name(), other);
        }
      }
    }
  }

  /** The migrated schema with its columns spelled as the entities spell them. */
  public static Schema of(Schema migrated, Schema entities) {
    ColumnCase columns = new ColumnCase(migrated, entities);
    if (columns.spellings.isEmpty()) {
      return migrated;
    }
    List<Table> tables = new ArrayList<>(migrated.tables().size());
    for (Table table : migrated.tables()) {
      tables.add(columns.table(table));
    }
    return migrated.with(tables);
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private String name(ObjectName table, String column) {
    return spellings.getOrDefault(table, Map.of()).getOrDefault(column, column);
  }

  private List<String> names(ObjectName table, List<String> columns) {
    return columns.stream().map(column -> name(table, column)).toList();
  }

  /** Names in backticks, as the catalog prints them; what stands in quotes is left alone. */
  private String expression(ObjectName table, String sql) {
    StringBuilder text = new StringBuilder(sql.length());
    int at = 0;
    while (at < sql.length()) {
      char c = sql.charAt(at);
      int end = c == '`' || c == '\'' ? sql.indexOf(c, at + 1) : -1;
      if (end < 0) {
        text.append(c);
        at++;
      } else {
        String inside = sql.substring(at + 1, end);
        text.append(c).append(c == '`' ? name(table, inside) : inside).append(c);
        at = end + 1;
      }
    }
    return text.toString();
  }

  private Table table(Table table) {
    ObjectName name = table.name();
    PrimaryKey key = table.primaryKey();
    return new Table(
        name,
        table.kind(),
        table.columns().stream().map(column -> column(name, column)).toList(),
        key == null ? null : new PrimaryKey(key.name(), names(name, key.columns())),
        table.uniqueKeys().stream().map(unique -> unique(name, unique)).toList(),
        table.foreignKeys().stream().map(foreign -> foreignKey(name, foreign)).toList(),
        table.checks().stream().map(check -> check(name, check)).toList(),
        table.indexes().stream().map(index -> index(name, index)).toList(),
        table.comment(),
        table.options(),
        table.traits(),
        table.entity());
  }

  private Column column(ObjectName table, Column column) {
    Generated generated = column.generated();
    return new Column(
        name(table, column.name()),
        column.type(),
        column.nullable(),
        column.defaultValue(),
        column.identity(),
        generated == null
            ? null
            : new Generated(expression(table, generated.expression()), generated.stored()),
        column.collation(),
        column.comment(),
        column.mapping());
  }

  private UniqueKey unique(ObjectName table, UniqueKey key) {
    return new UniqueKey(
        key.name(), names(table, key.columns()), key.nullsNotDistinct(), key.deferrability());
  }

  private ForeignKey foreignKey(ObjectName table, ForeignKey key) {
    return new ForeignKey(
        key.name(),
        names(table, key.columns()),
        key.target(),
        names(key.target(), key.targetColumns()),
        key.onDelete(),
        key.onUpdate(),
        key.deferrability(),
        key.validated());
  }

  private CheckConstraint check(ObjectName table, CheckConstraint check) {
    @Nullable String column = check.column();
    return new CheckConstraint(
        check.name(),
        column == null ? null : name(table, column),
        expression(table, check.expression()),
        check.validated(),
        check.unknown());
  }

  private Index index(ObjectName table, Index index) {
    List<IndexPart> parts = new ArrayList<>(index.parts().size());
    for (IndexPart part : index.parts()) {
      parts.add(
          new IndexPart(
              part.expression() ? expression(table, part.value()) : name(table, part.value()),
              part.expression(),
              part.descending(),
              part.nullOrder(),
              part.operatorClass(),
              part.collation()));
    }
    return new Index(
        index.name(),
        parts,
        index.unique(),
        index.nullsNotDistinct(),
        index.method(),
        index.predicate(),
        names(table, index.include()),
        index.valid());
  }
}

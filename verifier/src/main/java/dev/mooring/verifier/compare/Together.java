package dev.mooring.verifier.compare;

import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.model.TableTrait;
import dev.mooring.schema.sql.AlterRenderer;
import dev.mooring.schema.sql.SqlDialect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which fix holds what needs several missing things: that of the one which is reported last, so
 * that all fixes run in the order in which people read them.
 */
final class Together {
  private final Schema entities;
  private final Schema migrated;
  private final Sides sides;
  private final SqlDialect dialect;

  /**
   * @param entities as the processor made them
   * @param migrated where things are missing
   */
  Together(Schema entities, Schema migrated, Sides sides) {
    this.entities = entities;
    this.migrated = migrated;
    this.sides = sides;
    this.dialect = SqlDialect.of(entities.dialect());
  }

  /** The foreign keys from and to a missing table that can be made once it is there. */
  List<String> withTable(ObjectName missing) {
    return foreignKeys(sides.name(missing));
  }

  /** The foreign keys that can be made once their target has its primary key. */
  List<String> withPrimaryKey(ObjectName table, List<String> columns) {
    return foreignKeys(sides.name(table, columns));
  }

  private List<String> foreignKeys(String object) {
    List<String> sql = new ArrayList<>();
    for (Table table : entities.tables()) {
      for (ForeignKey key : table.foreignKeys()) {
        if (table.kind() == TableKind.TABLE
            && !isThere(table, key)
            && object.equals(last(table, key.columns(), key))
            && !isColumns(table, key, object)) {
          sql.add(AlterRenderer.addForeignKey(table.name(), key, dialect));
        }
      }
    }
    return sql;
  }

  private boolean isThere(Table table, ForeignKey key) {
    Table there = migrated.table(table.name());
    return there != null
        && there.foreignKeys().stream()
            .anyMatch(
                other ->
                    other.columns().equals(key.columns()) && other.target().equals(key.target()));
  }

  /** Whether the fix of a column or of the foreign key itself holds it. */
  private boolean isColumns(Table table, ForeignKey key, String object) {
    return object.equals(sides.name(table.name(), key.columns()))
        || key.columns().stream()
            .anyMatch(column -> object.equals(sides.name(table.name(), column)));
  }

  /** Whether a missing column is the last that a constraint or index over those columns needs. */
  boolean isLast(Table table, String column, List<String> columns) {
    return columns.contains(column)
        && sides.name(table.name(), column).equals(last(table, columns, null));
  }

  /** The same for a foreign key. */
  boolean isLast(Table table, String column, ForeignKey key) {
    return key.columns().contains(column)
        && sides.name(table.name(), column).equals(last(table, key.columns(), key));
  }

  /** What a foreign key waits for that is reported behind it; {@code null} for nothing. */
  @Nullable String waitsFor(ObjectName tableName, ForeignKey key) {
    Table table = entities.table(tableName);
    String last = table == null ? null : last(table, key.columns(), key);
    return last == null || last.equals(sides.name(tableName, key.columns())) ? null : last;
  }

  /** Whether a table's columns may be those of another, where alone they can be changed. */
  boolean inherits(ObjectName tableName) {
    Table table = migrated.table(tableName);
    return table != null && table.traits().contains(TableTrait.INHERITS);
  }

  /** What is missing and reported last; {@code null} where nothing is missing. */
  private @Nullable String last(Table table, List<String> columns, @Nullable ForeignKey key) {
    List<String> missing = new ArrayList<>();
    Table there = migrated.table(table.name());
    if (there == null) {
      missing.add(sides.name(table.name()));
    } else {
      for (String column : columns) {
        if (there.column(column) == null) {
          missing.add(sides.name(table.name(), column));
        }
      }
    }
    if (key != null) {
      if (missing.isEmpty()) {
        // a finding of its own
        missing.add(sides.name(table.name(), columns));
      }
      Table target = migrated.table(key.target());
      Table wanted = entities.table(key.target());
      if (target == null) {
        missing.add(sides.name(key.target()));
      } else if (target.primaryKey() == null
          && wanted != null
          && wanted.primaryKey() != null
          && wanted.primaryKey().columns().equals(key.targetColumns())) {
        missing.add(sides.name(key.target(), key.targetColumns()));
      }
    }
    return missing.stream().max(String::compareTo).orElse(null);
  }
}

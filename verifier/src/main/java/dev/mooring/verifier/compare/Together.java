package dev.mooring.verifier.compare;

import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.sql.AlterRenderer;
import dev.mooring.schema.sql.SqlDialect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  List<String> foreignKeys(ObjectName missing) {
    List<String> sql = new ArrayList<>();
    for (Table table : entities.tables()) {
      for (ForeignKey key : table.foreignKeys()) {
        boolean concerned = table.name().equals(missing) || key.target().equals(missing);
        if (concerned
            && table.kind() == TableKind.TABLE
            && sides.name(missing).equals(last(table, key.columns(), key.target()))) {
          sql.add(AlterRenderer.addForeignKey(table.name(), key, dialect));
        }
      }
    }
    return sql;
  }

  /** Whether a missing column is the last that a constraint or index over those columns needs. */
  boolean isLast(Table table, String column, List<String> columns) {
    return columns.contains(column)
        && sides.name(table.name(), column).equals(last(table, columns, null));
  }

  /** The same for a foreign key. */
  boolean isLast(Table table, String column, ForeignKey key) {
    return key.columns().contains(column)
        && sides.name(table.name(), column).equals(last(table, key.columns(), key.target()));
  }

  /** What is missing and reported last; {@code null} where nothing is missing. */
  private @Nullable String last(Table table, List<String> columns, @Nullable ObjectName target) {
    List<String> missing = new ArrayList<>();
    Table there = migrated.table(table.name());
    if (there == null) {
      missing.add(sides.name(table.name()));
    } else {
      Set<String> known = new HashSet<>();
      there.columns().forEach(column -> known.add(column.name()));
      for (String column : columns) {
        if (!known.contains(column)) {
          missing.add(sides.name(table.name(), column));
        }
      }
    }
    if (target != null && migrated.table(target) == null) {
      missing.add(sides.name(target));
    }
    return missing.stream().max(String::compareTo).orElse(null);
  }
}

package dev.mooring.verifier.compare;

import dev.mooring.schema.diff.ColumnChange;
import dev.mooring.schema.diff.SchemaChange;
import dev.mooring.schema.diff.TableChange;
import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.sql.SqlDialect;
import dev.mooring.verifier.compare.Difference.Phase;
import dev.mooring.verifier.compare.Difference.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two schemas as their sources spell them, with what statements between them need to know. */
final class Way {
  private final Schema from;
  private final Schema to;
  private final Map<ObjectName, Table> fromTables = new HashMap<>();
  private final Map<ObjectName, Table> toTables = new HashMap<>();
  private final Set<String> schemas = new HashSet<>();

  /** Columns of the first side that lose their type, or are gone. */
  private final Set<String> retyped = new HashSet<>();

  /**
   * @param changes what leads from one to the other
   */
  Way(Schema from, Schema to, List<SchemaChange> changes) {
    this.from = from;
    this.to = to;
    for (SchemaChange change : changes) {
      if (change instanceof TableChange.Extra table) {
        retyped.add(table.table() + ".*");
      } else if (change instanceof ColumnChange.Extra column) {
        retyped.add(column.table() + "." + column.actual().name());
      } else if (change instanceof ColumnChange.Changed column
          && column.aspect() == ColumnChange.Aspect.TYPE) {
        retyped.add(column.table() + "." + column.actual().name());
      }
    }
    from.tables().forEach(table -> fromTables.put(table.name(), table));
    to.tables().forEach(table -> toTables.put(table.name(), table));
    from.tables().forEach(table -> add(table.name()));
    from.sequences().forEach(sequence -> add(sequence.name()));
    from.enums().forEach(type -> add(type.name()));
    from.domains().forEach(type -> add(type.name()));
  }

  private void add(ObjectName name) {
    if (name.schema() != null) {
      schemas.add(name.schema());
    }
  }

  String dialect() {
    return to.dialect();
  }

  @Nullable Table fromTable(ObjectName name) {
    return fromTables.get(name);
  }

  @Nullable Table toTable(ObjectName name) {
    return toTables.get(name);
  }

  /** What makes room for something of that name where the first side has not got its schema. */
  List<Step> room(ObjectName name) {
    String schema = name.schema();
    return schema == null || schemas.contains(schema)
        ? List.of()
        : List.of(
            new Step(
                Phase.CREATE_SCHEMAS,
                "create schema if not exists " + SqlDialect.of(dialect()).quote(schema)));
  }

  /** The domain as the second side spells it. */
  Domain toDomain(Domain domain) {
    for (Domain own : to.domains()) {
      if (own.name().equals(domain.name())) {
        return own;
      }
    }
    return domain;
  }

  /**
   * Whether columns of the first side still have that type when all columns are as they will be.
   */
  boolean keepsType(ObjectName type) {
    String local = type.name();
    for (Table table : from.tables()) {
      for (Column column : table.columns()) {
        String plain = column.type().replace("\"", "").replace("[]", "");
        boolean used = plain.equals(local) || plain.endsWith("." + local);
        if (used
            && !retyped.contains(table.name() + ".*")
            && !retyped.contains(table.name() + "." + column.name())) {
          return true;
        }
      }
    }
    return false;
  }

  /** The index of that name on the first side; {@code null} for none. */
  @Nullable Index fromIndex(ObjectName table, String name) {
    return index(fromTables.get(table), name);
  }

  /** The index of that name on the second side; {@code null} for none. */
  @Nullable Index toIndex(ObjectName table, String name) {
    return index(toTables.get(table), name);
  }

  private static @Nullable Index index(@Nullable Table table, String name) {
    if (table != null) {
      for (Index index : table.indexes()) {
        if (name.equals(index.name())) {
          return index;
        }
      }
    }
    return null;
  }

  /**
   * Whether a check of the first side says that alone: one that says more is several in canonical
   * form, and dropping it drops them all.
   */
  boolean saysOne(ObjectName table, @Nullable String check) {
    Table there = fromTables.get(table);
    if (there == null || check == null) {
      return false;
    }
    int conditions = 0;
    Schema alone =
        new Schema(
            from.dialect(), List.of(there), List.of(), from.enums(), from.domains(), List.of());
    for (CheckConstraint condition : Canonical.of(alone).tables().get(0).checks()) {
      conditions += check.equals(condition.name()) ? 1 : 0;
    }
    return conditions == 1;
  }
}

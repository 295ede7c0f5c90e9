package dev.mooring.verifier.compare;

import dev.mooring.schema.diff.DomainChange;
import dev.mooring.schema.diff.EnumChange;
import dev.mooring.schema.diff.SchemaChange;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Enums and domains of the migrations that no mapped table uses. A plain comparison does not see
 * them, since the types of the migrations are there for the entities' columns, too.
 */
final class UnusedTypes {
  private UnusedTypes() {}

  /**
   * The types as differences, in the order of the schema.
   *
   * @param own the entities as the processor made them
   */
  static List<SchemaChange> of(Schema own, Schema migrated) {
    Set<String> used = new HashSet<>();
    own.enums().forEach(type -> used.add(type.name().toString()));
    own.domains().forEach(type -> used.add(type.name().toString()));
    own.tables().forEach(table -> add(table, used));
    for (Table table : migrated.tables()) {
      if (own.table(table.name()) != null) {
        add(table, used);
      }
    }
    List<SchemaChange> unused = new ArrayList<>();
    for (Domain domain : migrated.domains()) {
      if (isUsed(domain.name(), used)) {
        used.add(plain(domain.type()));
      } else {
        unused.add(new DomainChange.Extra(domain));
      }
    }
    for (EnumType type : migrated.enums()) {
      if (!isUsed(type.name(), used)) {
        unused.add(new EnumChange.Extra(type));
      }
    }
    return unused;
  }

  private static void add(Table table, Set<String> used) {
    for (Column column : table.columns()) {
      used.add(plain(column.type()));
    }
  }

  private static boolean isUsed(ObjectName name, Set<String> used) {
    return used.contains(name.toString());
  }

  /** The name of a type without quotes, and of an array that of its elements. */
  private static String plain(String type) {
    return type.replace("\"", "").replace("[]", "");
  }
}

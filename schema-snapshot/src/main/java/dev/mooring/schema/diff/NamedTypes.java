package dev.mooring.schema.diff;

import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The enums and domains of a schema, found by how columns spell them. */
final class NamedTypes {
  private final Map<String, EnumType> enums = new HashMap<>();
  private final Map<String, Domain> domains = new HashMap<>();

  NamedTypes(Schema schema) {
    for (EnumType type : schema.enums()) {
      spellings(type.name()).forEach(text -> enums.put(text, type));
    }
    for (Domain type : schema.domains()) {
      spellings(type.name()).forEach(text -> domains.put(text, type));
    }
  }

  /** The enum that the column's values belong to, also as elements of an array. */
  @Nullable EnumType enumOf(String type) {
    String element = type.endsWith("[]") ? type.substring(0, type.length() - 2) : type;
    return enums.get(element);
  }

  /** The type without a domain around it. */
  String plain(String type) {
    Domain domain = domains.get(type);
    return domain == null ? type : domain.type();
  }

  /** Whether the column admits NULL, also when its domain has a say. */
  boolean nullable(Column column) {
    Domain domain = domains.get(column.type());
    return column.nullable() && (domain == null || domain.nullable());
  }

  /** The column's default or else its domain's. */
  @Nullable String defaultValue(Column column) {
    String own = column.defaultValue();
    Domain domain = domains.get(column.type());
    boolean computed = column.identity() != null || column.generated() != null;
    return Defaults.meaningful(
        own == null && domain != null && !computed ? domain.defaultValue() : own);
  }

  /** Catalogs quote names only where they must; entities may have them without. */
  private static List<String> spellings(ObjectName name) {
    List<String> spellings = new ArrayList<>();
    String schema = name.schema();
    for (String local : List.of(name.name(), '"' + name.name() + '"')) {
      if (schema == null) {
        spellings.add(local);
      } else {
        spellings.add(schema + "." + local);
        spellings.add('"' + schema + "\"." + local);
      }
    }
    return spellings;
  }
}

package dev.mooring.verifier.migration;

import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.sql.DdlRenderer;
import dev.mooring.schema.sql.SqlDialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The enum types and domains that entities use and migrations have not got. */
final class NamedTypes {
  private final Map<Pattern, List<String>> missing = new LinkedHashMap<>();

  NamedTypes(Schema entities, Schema migrated, SqlDialect dialect) {
    for (EnumType type : entities.enums()) {
      if (migrated.enums().stream().noneMatch(other -> other.name().equals(type.name()))) {
        missing.put(name(type.name()), DdlRenderer.createEnum(type, dialect));
      }
    }
    for (Domain domain : entities.domains()) {
      if (migrated.domains().stream().noneMatch(other -> other.name().equals(domain.name()))) {
        missing.put(name(domain.name()), List.of(DdlRenderer.createDomain(domain, dialect)));
      }
    }
  }

  /** The statements that create what the statement names as a type. */
  List<String> neededBy(String sql) {
    List<String> needed = new ArrayList<>();
    missing.forEach(
        (name, create) -> {
          if (name.matcher(sql).find()) {
            needed.addAll(create);
          }
        });
    return needed;
  }

  private static Pattern name(ObjectName name) {
    return Pattern.compile(
        "(?i)(?<![\\p{L}\\p{N}_$'])" + Pattern.quote(name.name()) + "(?![\\p{L}\\p{N}_$'])");
  }
}

package dev.mooring.schema.sql.ansi;

import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.sql.IdentifierRules;
import dev.mooring.schema.sql.SqlDialect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The standard's words, with names folded to upper case, for engines that have no folder of their
 * own: good enough to read, not meant to run on each of them.
 */
public final class AnsiDialect implements SqlDialect {
  private static final IdentifierRules NAMES = new IdentifierRules(true, false, AnsiWords.RESERVED);

  private final String id;

  public AnsiDialect(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String fold(String unquoted) {
    return NAMES.fold(unquoted);
  }

  @Override
  public String quote(String identifier) {
    return NAMES.quote(identifier);
  }

  @Override
  public String createIndex(ObjectName table, Index index) {
    return AnsiIndex.create(table, index, this);
  }

  @Override
  public List<String> createEnum(EnumType type) {
    return List.of();
  }

  @Override
  public List<String> addEnumValue(ObjectName type, String value, @Nullable String before) {
    return List.of();
  }

  @Override
  public String createDomain(Domain domain) {
    return "create domain "
        + quote(domain.name())
        + " as "
        + domain.type()
        + (domain.defaultValue() == null ? "" : " default " + domain.defaultValue());
  }
}

package dev.mooring.schema.sql.h2;

import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.Identity;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.sql.DomainClause;
import dev.mooring.schema.sql.IdentifierRules;
import dev.mooring.schema.sql.IdentityClause;
import dev.mooring.schema.sql.SqlDialect;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** H2 2.x in its regular mode, names in upper case. */
public final class H2Dialect implements SqlDialect {
  private static final IdentifierRules NAMES = new IdentifierRules(true, false, H2Words.RESERVED);
  private static final Pattern MADE_UP = Pattern.compile("CONSTRAINT_[0-9A-F]+(_\\d+)?");

  @Override
  public String id() {
    return "h2";
  }

  @Override
  public String fold(String unquoted) {
    return NAMES.fold(unquoted);
  }

  @Override
  public String quote(String identifier) {
    return NAMES.quote(identifier);
  }

  /**
   * H2 looks for a target without a schema in the referring table's schema, not in the session's;
   * what has none in the model is in the default one, which is PUBLIC unless the URL says other.
   */
  @Override
  public String reference(ObjectName table, ObjectName target) {
    return table.schema() != null && target.schema() == null
        ? quote(new ObjectName("PUBLIC", target.name()))
        : quote(target);
  }

  /** H2 sets collations for a whole database. */
  @Override
  public String collate(String collation) {
    return "";
  }

  @Override
  public String unique(boolean nullsNotDistinct) {
    return nullsNotDistinct ? "unique nulls not distinct" : "unique";
  }

  @Override
  public boolean isMadeUp(String constraint) {
    return MADE_UP.matcher(constraint).matches();
  }

  @Override
  public List<String> dropExpression(ObjectName table, Column column) {
    return List.of(
        "alter table "
            + quote(table)
            + " alter column "
            + quote(column.name())
            + " drop expression");
  }

  @Override
  public String notValidated() {
    return " nocheck";
  }

  @Override
  public String createIndex(ObjectName table, Index index) {
    return H2Index.create(table, index, this);
  }

  /** H2 has no named enums but domains over one. */
  @Override
  public List<String> createEnum(EnumType type) {
    return List.of(
        "create domain "
            + quote(type.name())
            + " as enum ("
            + type.values().stream().map(this::literal).collect(Collectors.joining(", "))
            + ")");
  }

  @Override
  public List<String> addEnumValue(ObjectName type, String value, @Nullable String before) {
    return List.of();
  }

  /** H2's domains have no {@code not null} of their own. */
  @Override
  public String createDomain(Domain domain) {
    return DomainClause.create(domain, " check (value is not null)", this);
  }

  @Override
  public String renameColumn(ObjectName table, String from, String to) {
    return "alter table "
        + quote(table)
        + " alter column "
        + quote(from)
        + " rename to "
        + quote(to);
  }

  /** H2 renames no sequences. */
  @Override
  public List<String> renameSequence(ObjectName from, ObjectName to) {
    return List.of();
  }

  @Override
  public String addIdentity(ObjectName table, Column column, Identity identity) {
    return "alter table "
        + quote(table)
        + " alter column "
        + quote(column.name())
        + " "
        + column.type()
        + IdentityClause.of(identity);
  }
}

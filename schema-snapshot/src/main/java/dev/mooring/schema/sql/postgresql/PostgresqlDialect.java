package dev.mooring.schema.sql.postgresql;

import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Deferrability;
import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.Generated;
import dev.mooring.schema.model.Identity;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableTrait;
import dev.mooring.schema.sql.DomainClause;
import dev.mooring.schema.sql.IdentifierRules;
import dev.mooring.schema.sql.IdentityClause;
import dev.mooring.schema.sql.SqlDialect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PostgreSQL 15 and later. */
public final class PostgresqlDialect implements SqlDialect {
  /** NAMEDATALEN - 1, in bytes. */
  private static final int LONGEST_NAME = 63;

  private static final IdentifierRules NAMES =
      new IdentifierRules(false, true, PostgresqlWords.RESERVED);

  @Override
  public String id() {
    return "postgresql";
  }

  /** Longer names are cut at 63 bytes, between characters ("Identifiers and Key Words"). */
  @Override
  public String fold(String unquoted) {
    String folded = NAMES.fold(unquoted);
    while (folded.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      folded = folded.substring(0, folded.offsetByCodePoints(folded.length(), -1));
    }
    return folded;
  }

  @Override
  public String quote(String identifier) {
    return NAMES.quote(identifier);
  }

  @Override
  public String createTable(Table table) {
    return table.traits().contains(TableTrait.UNLOGGED) ? "create unlogged table" : "create table";
  }

  @Override
  public String numbered(String type, Identity identity) {
    if (identity.kind() != Identity.Kind.SERIAL) {
      return type + IdentityClause.of(identity);
    }
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "smallserial", "serial", "bigserial", "serial2", "serial4", "serial8" -> type;
      case "smallint", "int2" -> "smallserial";
      case "integer", "int", "int4" -> "serial";
      case "bigint", "int8" -> "bigserial";
      default -> type + IdentityClause.of(identity);
    };
  }

  @Override
  public String generated(Generated generated) {
    return " generated always as ("
        + generated.expression()
        + ") "
        + (generated.stored() ? "stored" : "virtual");
  }

  @Override
  public String unique(boolean nullsNotDistinct) {
    return nullsNotDistinct ? "unique nulls not distinct" : "unique";
  }

  @Override
  public String deferrable(Deferrability deferrability) {
    return switch (deferrability) {
      case NOT_DEFERRABLE -> "";
      case INITIALLY_IMMEDIATE -> " deferrable";
      case INITIALLY_DEFERRED -> " deferrable initially deferred";
    };
  }

  @Override
  public List<String> renameTable(ObjectName from, ObjectName to) {
    return renamed("table", from, to);
  }

  @Override
  public List<String> renameSequence(ObjectName from, ObjectName to) {
    return renamed("sequence", from, to);
  }

  /** The model's default schema is that of the session. */
  private List<String> renamed(String kind, ObjectName from, ObjectName to) {
    List<String> sql = new ArrayList<>();
    ObjectName moved = new ObjectName(to.schema(), from.name());
    if (!moved.equals(from)) {
      String schema = to.schema();
      sql.add(
          "alter "
              + kind
              + " "
              + quote(from)
              + " set schema "
              + quote(schema == null ? "public" : schema));
    }
    if (!moved.equals(to)) {
      sql.add("alter " + kind + " " + quote(moved) + " rename to " + quote(to.name()));
    }
    return sql;
  }

  @Override
  public String notValidated() {
    return " not valid";
  }

  @Override
  public String createIndex(ObjectName table, Index index) {
    return PostgresqlIndex.create(table, index, this);
  }

  @Override
  public List<String> createEnum(EnumType type) {
    return List.of(
        "create type "
            + quote(type.name())
            + " as enum ("
            + type.values().stream().map(this::literal).collect(Collectors.joining(", "))
            + ")");
  }

  @Override
  public List<String> addEnumValue(ObjectName type, String value, @Nullable String before) {
    return List.of(
        "alter type "
            + quote(type)
            + " add value "
            + literal(value)
            + (before == null ? "" : " before " + literal(before)));
  }

  @Override
  public String createDomain(Domain domain) {
    return DomainClause.create(domain, " not null", this);
  }

  @Override
  public List<String> alterCollation(ObjectName table, Column from, Column to) {
    return List.of(
        alterType(table, from, to) + (to.collation() == null ? " collate \"default\"" : ""));
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

  /** A new type takes the old one's place; defaults are of the old type until they are set anew. */
  @Override
  public List<String> replaceEnum(EnumType type, Map<ObjectName, List<Column>> columns) {
    List<String> sql = new ArrayList<>();
    ObjectName old = new ObjectName(type.name().schema(), type.name().name() + "_old");
    sql.add("alter type " + quote(type.name()) + " rename to " + quote(old.name()));
    sql.addAll(createEnum(type));
    columns.forEach(
        (table, list) -> {
          for (Column column : list) {
            String alter = "alter table " + quote(table) + " alter column " + quote(column.name());
            boolean array = column.type().endsWith("[]");
            String target = quote(type.name()) + (array ? "[]" : "");
            if (column.defaultValue() != null) {
              sql.add(alter + " drop default");
            }
            sql.add(
                alter
                    + " type "
                    + target
                    + " using "
                    + quote(column.name())
                    + (array ? "::text[]::" : "::text::")
                    + target);
            if (column.defaultValue() != null) {
              sql.add(alter + " set default " + column.defaultValue());
            }
          }
        });
    sql.add("drop type " + quote(old));
    return sql;
  }

  /**
   * A {@code using} where values are not assigned to the other type by themselves. Elsewhere it
   * would do harm: an explicit cast cuts what is too long, where an assignment fails.
   */
  @Override
  public String alterType(ObjectName table, Column from, Column to) {
    String name = quote(to.name());
    return "alter table "
        + quote(table)
        + " alter column "
        + name
        + " type "
        + to.type()
        + (to.collation() == null ? "" : collate(to.collation()))
        + (isAssigned(from.type(), to.type()) ? "" : " using " + name + "::" + to.type());
  }

  /** As {@code pg_cast} says of built-in types, and of strings: everything is assigned to them. */
  private static boolean isAssigned(String from, String to) {
    String target = family(to);
    return family(from).equals(target) || target.equals("text");
  }

  private static String family(String type) {
    int bracket = type.indexOf('(');
    String base = (bracket < 0 ? type : type.substring(0, bracket)).strip();
    String lower = base.toLowerCase(Locale.ROOT);
    String family =
        switch (lower) {
          case "varchar", "character varying", "text", "char", "character", "bpchar" -> "text";
          case "smallint",
              "int2",
              "integer",
              "int",
              "int4",
              "bigint",
              "int8",
              "numeric",
              "decimal",
              "real",
              "float4",
              "float8",
              "double precision" ->
              "number";
          default -> lower;
        };
    return family + (type.endsWith("[]") && !lower.endsWith("[]") ? "[]" : "");
  }
}

package dev.mooring.schema.sql.mysql;

import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.Generated;
import dev.mooring.schema.model.Identity;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.sql.DomainClause;
import dev.mooring.schema.sql.SqlDialect;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * MySQL 8 and later, and the base of MariaDB's. Schemas are databases; a column is changed by
 * writing it anew as a whole ({@code modify column}).
 */
public class MysqlDialect implements SqlDialect {
  private static final Pattern MADE_UP = Pattern.compile("CONSTRAINT_\\d+|.+_(?:chk|ibfk)_\\d+");

  @Override
  public String id() {
    return "mysql";
  }

  /** Names keep their case; whether it counts is the server's setting. */
  @Override
  public String fold(String unquoted) {
    return unquoted;
  }

  @Override
  public String quote(String identifier) {
    return MysqlNames.quote(identifier);
  }

  /** A backslash escapes unless the session says {@code NO_BACKSLASH_ESCAPES}. */
  @Override
  public String literal(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  @Override
  public String numbered(String type, Identity identity) {
    return type + " auto_increment";
  }

  @Override
  public String generated(Generated generated) {
    return " generated always as ("
        + generated.expression()
        + ") "
        + (generated.stored() ? "stored" : "virtual");
  }

  @Override
  public String createIndex(ObjectName table, Index index) {
    return MysqlIndex.create(table, index, this);
  }

  @Override
  public String dropIndex(ObjectName table, String index) {
    return "drop index " + quote(index) + " on " + quote(table);
  }

  /** Enums are spelled with their values in each column. */
  @Override
  public List<String> createEnum(EnumType type) {
    return List.of();
  }

  @Override
  public List<String> addEnumValue(ObjectName type, String value, @Nullable String before) {
    return List.of();
  }

  /** There are none: the engine refuses the statement rather than that less is created. */
  @Override
  public String createDomain(Domain domain) {
    return DomainClause.create(domain, " not null", this);
  }

  @Override
  public String alterType(ObjectName table, Column from, Column to) {
    return modify(table, to, from.nullable(), to.defaultValue());
  }

  @Override
  public String alterNullability(ObjectName table, Column column, boolean nullable) {
    return modify(table, column, nullable, column.defaultValue());
  }

  /** {@code alter column … set default} leaves an {@code on update} as it is. */
  @Override
  public String alterDefault(ObjectName table, Column column, @Nullable String expression) {
    return modify(table, column, column.nullable(), expression);
  }

  /**
   * {@code PRIMARY} always, {@code CONSTRAINT_1} in MariaDB, {@code owners_chk_1} in MySQL, and
   * {@code owners_ibfk_1} for foreign keys of both.
   */
  @Override
  public boolean isMadeUp(String constraint) {
    return constraint.equals("PRIMARY") || MADE_UP.matcher(constraint).matches();
  }

  @Override
  public String addIdentity(ObjectName table, Column column, Identity identity) {
    return "alter table "
        + quote(table)
        + " modify column "
        + quote(column.name())
        + " "
        + numbered(column.type(), identity)
        + " not null";
  }

  @Override
  public List<String> alterCollation(ObjectName table, Column from, Column to) {
    return List.of(alterType(table, from, to));
  }

  @Override
  public List<String> dropExpression(ObjectName table, Column column) {
    return List.of(modify(table, column, column.nullable(), column.defaultValue()));
  }

  /** One word, in MariaDB, which alone of the two has sequences. */
  @Override
  public String noCycle() {
    return "nocycle";
  }

  /** Between databases, too. */
  @Override
  public List<String> renameTable(ObjectName from, ObjectName to) {
    return List.of("rename table " + quote(from) + " to " + quote(to));
  }

  /** Sequences, where there are any, are tables of a kind. */
  @Override
  public List<String> renameSequence(ObjectName from, ObjectName to) {
    return renameTable(from, to);
  }

  @Override
  public String columnComment(String comment) {
    return " comment " + literal(comment);
  }

  @Override
  public List<String> comment(ObjectName table, @Nullable String column, @Nullable String comment) {
    return column == null
        ? List.of(
            "alter table " + quote(table) + " comment = " + literal(comment == null ? "" : comment))
        : List.of();
  }

  /** The column anew, with everything: what is not repeated is lost. */
  String modify(ObjectName table, Column column, boolean nullable, @Nullable String defaultValue) {
    StringBuilder sql = new StringBuilder("alter table ").append(quote(table));
    sql.append(" modify column ").append(quote(column.name())).append(' ');
    Identity identity = column.identity();
    sql.append(identity == null ? column.type() : numbered(column.type(), identity));
    if (column.collation() != null) {
      sql.append(collate(column.collation()));
    }
    if (column.generated() != null) {
      sql.append(generated(column.generated()));
    }
    if (defaultValue != null) {
      sql.append(" default ").append(defaultValue);
    }
    sql.append(nullable ? "" : " not null");
    if (column.comment() != null) {
      sql.append(columnComment(column.comment()));
    }
    return sql.toString();
  }
}

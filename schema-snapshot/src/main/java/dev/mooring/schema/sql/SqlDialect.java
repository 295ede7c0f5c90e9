package dev.mooring.schema.sql;

import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Deferrability;
import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.Generated;
import dev.mooring.schema.model.Identity;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.sql.ansi.AnsiDialect;
import dev.mooring.schema.sql.h2.H2Dialect;
import dev.mooring.schema.sql.mysql.MariadbDialect;
import dev.mooring.schema.sql.mysql.MysqlDialect;
import dev.mooring.schema.sql.postgresql.PostgresqlDialect;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How one engine spells names and what differs in its DDL. The defaults are what engines share.
 * Clauses come with a blank in front, or empty where the engine has no such thing.
 */
public interface SqlDialect {
  /** The dialect of that id; plain ANSI SQL for ids without a folder of their own. */
  static SqlDialect of(String dialectId) {
    return switch (dialectId) {
      case "postgresql" -> new PostgresqlDialect();
      case "h2" -> new H2Dialect();
      case "mariadb" -> new MariadbDialect();
      case "mysql" -> new MysqlDialect();
      default -> AnsiDialect.of(dialectId);
    };
  }

  /** As {@link dev.mooring.schema.model.Schema#dialect}. */
  String id();

  /** The name under which the catalog holds an identifier that was written without quotes. */
  String fold(String unquoted);

  /**
   * A name as the catalog holds it, written so that it means that name: quoted where it would be
   * folded, is reserved or is no regular identifier.
   */
  String quote(String identifier);

  /** With its schema where that is not the default one. */
  default String quote(ObjectName name) {
    return name.schema() == null
        ? quote(name.name())
        : quote(name.schema()) + "." + quote(name.name());
  }

  /** The target of a foreign key, as a statement about the referring table finds it. */
  default String reference(ObjectName table, ObjectName target) {
    return quote(target);
  }

  /** Separated by commas. */
  default String quote(List<String> identifiers) {
    return identifiers.stream().map(this::quote).collect(Collectors.joining(", "));
  }

  /** A character string literal. */
  default String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** {@code create table}, with what the table's traits ask for. */
  default String createTable(Table table) {
    return "create table";
  }

  /** A type whose values the database numbers. */
  default String numbered(String type, Identity identity) {
    return type + IdentityClause.of(identity);
  }

  default String generated(Generated generated) {
    return " generated always as (" + generated.expression() + ")";
  }

  default String collate(String collation) {
    return " collate " + quote(collation);
  }

  /** Whether the type of a generated column stands in its definition. */
  default boolean typesGenerated() {
    return true;
  }

  /** Behind {@code alter table}, in front of the definition of a column. */
  default String addColumn() {
    return "add column ";
  }

  /** {@code unique}, with what says that two NULLs are equal. */
  default String unique(boolean nullsNotDistinct) {
    return "unique";
  }

  default String deferrable(Deferrability deferrability) {
    return "";
  }

  /** Behind a constraint that existing rows need not satisfy. */
  default String notValidated() {
    return "";
  }

  String createIndex(ObjectName table, Index index);

  /** Empty where the engine has no enum types of their own. */
  List<String> createEnum(EnumType type);

  /**
   * Adds a value to an enum type.
   *
   * @param before the value in front of which it belongs; {@code null} for the end
   * @return empty where the engine cannot
   */
  List<String> addEnumValue(ObjectName type, String value, @Nullable String before);

  String createDomain(Domain domain);

  /** Changes the type alone and takes the values along as far as the engine can cast them. */
  default String alterType(ObjectName table, Column from, Column to) {
    return "alter table "
        + quote(table)
        + " alter column "
        + quote(to.name())
        + " set data type "
        + to.type();
  }

  /** Lets a column admit NULL, or no longer, and changes nothing else about it. */
  default String alterNullability(ObjectName table, Column column, boolean nullable) {
    return "alter table "
        + quote(table)
        + " alter column "
        + quote(column.name())
        + (nullable ? " drop not null" : " set not null");
  }

  /**
   * Sets or drops a column's default.
   *
   * @param expression {@code null} for no default
   */
  default String alterDefault(ObjectName table, Column column, @Nullable String expression) {
    return "alter table "
        + quote(table)
        + " alter column "
        + quote(column.name())
        + (expression == null ? " drop default" : " set default " + expression);
  }

  /**
   * Drops a check.
   *
   * @param column the column of that name as it is to be; {@code null} where there is none
   */
  default String dropCheck(ObjectName table, String name, @Nullable Column column) {
    return "alter table " + quote(table) + " drop constraint " + quote(name);
  }

  /** Whether the engine itself gives constraints that name, so that it means nothing elsewhere. */
  default boolean isMadeUp(String constraint) {
    return false;
  }

  default String dropIndex(ObjectName table, String index) {
    return "drop index " + quote(new ObjectName(table.schema(), index));
  }

  /** The comment within a column's definition; empty where it takes a statement of its own. */
  default String columnComment(String comment) {
    return "";
  }

  /**
   * Lets a column be compared and sorted by other rules.
   *
   * @return empty where the engine cannot
   */
  default List<String> alterCollation(ObjectName table, Column from, Column to) {
    return List.of();
  }

  /**
   * Makes an ordinary column of a computed one, with the values that it has.
   *
   * @return empty where the engine cannot
   */
  default List<String> dropExpression(ObjectName table, Column column) {
    return List.of();
  }

  /**
   * Takes values away from an enum type; rows that have one make it fail.
   *
   * @param columns of that type, by their tables
   * @return empty where the engine cannot
   */
  default List<String> replaceEnum(EnumType type, Map<ObjectName, List<Column>> columns) {
    return List.of();
  }

  /** Gives a column another name; its values, and what refers to it, stay. */
  default String renameColumn(ObjectName table, String from, String to) {
    return "alter table " + quote(table) + " rename column " + quote(from) + " to " + quote(to);
  }

  /**
   * Gives a table another name, schema or both; its rows, and what refers to it, stay.
   *
   * @return empty where the engine cannot
   */
  default List<String> renameTable(ObjectName from, ObjectName to) {
    return Objects.equals(from.schema(), to.schema())
        ? List.of("alter table " + quote(from) + " rename to " + quote(to.name()))
        : List.of();
  }

  /** What says of a sequence that it ends at its end. */
  default String noCycle() {
    return "no cycle";
  }

  /**
   * Gives a sequence another name; it goes on where it was.
   *
   * @return empty where the engine cannot
   */
  default List<String> renameSequence(ObjectName from, ObjectName to) {
    return Objects.equals(from.schema(), to.schema())
        ? List.of("alter sequence " + quote(from) + " rename to " + quote(to.name()))
        : List.of();
  }

  /** Lets the database number an existing column from now on. */
  default String addIdentity(ObjectName table, Column column, Identity identity) {
    return "alter table "
        + quote(table)
        + " alter column "
        + quote(column.name())
        + " add"
        + IdentityClause.of(identity);
  }

  /**
   * Sets or removes a comment.
   *
   * @param column {@code null} for the table itself
   * @param comment {@code null} to remove it
   * @return empty where the engine has no statement for it, as where {@link #columnComment} says it
   */
  default List<String> comment(
      ObjectName table, @Nullable String column, @Nullable String comment) {
    String object =
        column == null ? "table " + quote(table) : "column " + quote(table) + "." + quote(column);
    return List.of("comment on " + object + " is " + (comment == null ? "null" : literal(comment)));
  }
}

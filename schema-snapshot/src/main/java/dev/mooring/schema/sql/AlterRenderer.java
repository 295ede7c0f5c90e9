package dev.mooring.schema.sql;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.Identity;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.PrimaryKey;
import dev.mooring.schema.model.UniqueKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements that change what is there, one for each call. */
public final class AlterRenderer {
  private AlterRenderer() {}

  /** On most engines its comment takes a statement of its own, see {@link #comment}. */
  public static String addColumn(ObjectName table, Column column, SqlDialect dialect) {
    return alter(table, dialect) + dialect.addColumn() + Clauses.column(column, dialect);
  }

  public static String dropColumn(ObjectName table, String column, SqlDialect dialect) {
    return alter(table, dialect) + "drop column " + dialect.quote(column);
  }

  /** Changes the type alone; values that the engine cannot cast make it fail. */
  public static String alterType(ObjectName table, Column from, Column to, SqlDialect dialect) {
    return dialect.alterType(table, only(from), only(to));
  }

  /** Not on MariaDB and MySQL, which want the whole column. */
  public static String setNotNull(ObjectName table, String column, SqlDialect dialect) {
    return alterColumn(table, column, dialect) + "set not null";
  }

  /** Not on MariaDB and MySQL, which want the whole column. */
  public static String dropNotNull(ObjectName table, String column, SqlDialect dialect) {
    return alterColumn(table, column, dialect) + "drop not null";
  }

  /** As {@link #setNotNull(ObjectName, String, SqlDialect)}, on every engine. */
  public static String setNotNull(ObjectName table, Column column, SqlDialect dialect) {
    return dialect.alterNullability(table, only(column), false);
  }

  /** As {@link #dropNotNull(ObjectName, String, SqlDialect)}, on every engine. */
  public static String dropNotNull(ObjectName table, Column column, SqlDialect dialect) {
    return dialect.alterNullability(table, only(column), true);
  }

  /**
   * Sets or drops the default.
   *
   * @param expression {@code null} for no default
   */
  public static String setDefault(
      ObjectName table, String column, @Nullable String expression, SqlDialect dialect) {
    return alterColumn(table, column, dialect)
        + (expression == null ? "drop default" : "set default " + expression);
  }

  /**
   * As {@link #setDefault(ObjectName, String, String, SqlDialect)}, on every engine.
   *
   * @param expression {@code null} for no default
   */
  public static String setDefault(
      ObjectName table, Column column, @Nullable String expression, SqlDialect dialect) {
    return dialect.alterDefault(table, only(column), expression);
  }

  /**
   * Drops a check.
   *
   * @param column the column of that name, if there is one, as it is to be
   */
  public static String dropCheck(
      ObjectName table, String name, @Nullable Column column, SqlDialect dialect) {
    return dialect.dropCheck(table, name, column == null ? null : only(column));
  }

  /** Lets the database number an existing column from now on. */
  public static String addIdentity(
      ObjectName table, Column column, Identity identity, SqlDialect dialect) {
    return dialect.addIdentity(table, only(column), identity);
  }

  public static String addPrimaryKey(ObjectName table, PrimaryKey key, SqlDialect dialect) {
    return alter(table, dialect) + "add " + Clauses.primaryKey(key, dialect);
  }

  public static String addUnique(ObjectName table, UniqueKey key, SqlDialect dialect) {
    return alter(table, dialect) + "add " + Clauses.unique(key, dialect);
  }

  public static String addForeignKey(ObjectName table, ForeignKey key, SqlDialect dialect) {
    return alter(table, dialect)
        + "add "
        + Clauses.foreignKey(table, key, dialect)
        + (key.validated() ? "" : dialect.notValidated());
  }

  /**
   * Adds a check constraint, validated or not as it says.
   *
   * @throws IllegalArgumentException for an unknown check, which has no condition
   */
  public static String addCheck(ObjectName table, CheckConstraint check, SqlDialect dialect) {
    if (check.unknown()) {
      throw new IllegalArgumentException("unknown check: " + check.expression());
    }
    return alter(table, dialect)
        + "add "
        + Clauses.check(check, dialect)
        + (check.validated() ? "" : dialect.notValidated());
  }

  public static String dropConstraint(ObjectName table, String name, SqlDialect dialect) {
    return alter(table, dialect) + "drop constraint " + dialect.quote(name);
  }

  /**
   * Drops an index by name.
   *
   * @param index in the table's schema
   */
  public static String dropIndex(ObjectName table, String index, SqlDialect dialect) {
    return dialect.dropIndex(table, index);
  }

  public static String alterSequenceIncrement(
      ObjectName sequence, long increment, SqlDialect dialect) {
    return "alter sequence " + dialect.quote(sequence) + " increment by " + increment;
  }

  /** Makes a sequence start over at its end, or no longer. */
  public static String alterSequenceCycle(ObjectName sequence, boolean cycle, SqlDialect dialect) {
    return "alter sequence "
        + dialect.quote(sequence)
        + " "
        + (cycle ? "cycle" : dialect.noCycle());
  }

  /**
   * Adds a value to an enum type.
   *
   * @param before the value in front of which it belongs; {@code null} for the end
   * @return empty where the engine cannot add values
   */
  public static List<String> addEnumValue(
      ObjectName type, String value, @Nullable String before, SqlDialect dialect) {
    return dialect.addEnumValue(type, value, before);
  }

  /**
   * Sets or removes a comment.
   *
   * @param column {@code null} for the table itself
   * @param comment {@code null} to remove it
   * @return empty where the engine has no statement for it
   */
  public static List<String> comment(
      ObjectName table, @Nullable String column, @Nullable String comment, SqlDialect dialect) {
    return dialect.comment(table, column, comment);
  }

  /** The column without the constraints that its {@code columnDefinition} may hold. */
  private static Column only(Column column) {
    return new Column(
        column.name(),
        DeclaredType.of(column.type()).type(),
        column.nullable(),
        column.defaultValue(),
        column.identity(),
        column.generated(),
        column.collation(),
        column.comment(),
        column.mapping());
  }

  private static String alter(ObjectName table, SqlDialect dialect) {
    return "alter table " + dialect.quote(table) + " ";
  }

  private static String alterColumn(ObjectName table, String column, SqlDialect dialect) {
    return alter(table, dialect) + "alter column " + dialect.quote(column) + " ";
  }
}

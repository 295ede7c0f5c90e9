package dev.mooring.schema.sql;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Sequence;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.model.UniqueKey;
import java.util.ArrayList;
import java.util.List;

/** Statements that create what is not there. */
public final class DdlRenderer {
  private DdlRenderer() {}

  /**
   * A whole schema, in an order in which it runs in an empty database: schemas, auxiliary
   * statements, enum types, domains, sequences, tables with their indexes and comments, and foreign
   * keys last. Views and foreign tables are not created, unknown checks are left out.
   */
  public static List<String> create(Schema schema, SqlDialect dialect) {
    List<String> sql = new ArrayList<>(createSchemas(schema, dialect));
    sql.addAll(schema.auxiliary());
    for (EnumType type : schema.enums()) {
      sql.addAll(dialect.createEnum(type));
    }
    for (Domain domain : schema.domains()) {
      sql.add(dialect.createDomain(domain));
    }
    for (Sequence sequence : schema.sequences()) {
      sql.add(createSequence(sequence, dialect));
    }
    List<Table> tables =
        schema.tables().stream().filter(table -> table.kind() == TableKind.TABLE).toList();
    for (Table table : tables) {
      sql.addAll(createTable(table, dialect));
    }
    for (Table table : tables) {
      for (ForeignKey key : table.foreignKeys()) {
        sql.add(AlterRenderer.addForeignKey(table.name(), key, dialect));
      }
    }
    return List.copyOf(sql);
  }

  /** {@code create schema if not exists} for each that is named, by name. */
  public static List<String> createSchemas(Schema schema, SqlDialect dialect) {
    List<Table> tables =
        schema.tables().stream().filter(table -> table.kind() == TableKind.TABLE).toList();
    return schema.with(tables).namedSchemas().stream()
        .map(name -> "create schema if not exists " + dialect.quote(name))
        .toList();
  }

  /**
   * A table with its constraints but foreign keys, then its indexes and comments. Columns of the
   * primary key come first, in key order, the others by name.
   */
  public static List<String> createTable(Table table, SqlDialect dialect) {
    List<String> sql = new ArrayList<>();
    List<String> later = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (Column column : columns(table)) {
      lines.add(Clauses.column(column, dialect));
      if (column.comment() != null) {
        later.addAll(dialect.comment(table.name(), column.name(), column.comment()));
      }
    }
    if (table.primaryKey() != null) {
      lines.add(Clauses.primaryKey(table.primaryKey(), dialect));
    }
    for (UniqueKey key : table.uniqueKeys()) {
      lines.add(Clauses.unique(key, dialect));
    }
    for (CheckConstraint check : table.checks()) {
      if (check.unknown()) {
        continue;
      }
      if (check.validated()) {
        lines.add(Clauses.check(check, dialect));
      } else {
        // Inside of create table a constraint is always valid.
        sql.add(AlterRenderer.addCheck(table.name(), check, dialect));
      }
    }
    String body = lines.isEmpty() ? "()" : "(\n    " + String.join(",\n    ", lines) + "\n)";
    String options = table.options() == null ? "" : " " + table.options().strip();
    sql.add(
        0, dialect.createTable(table) + " " + dialect.quote(table.name()) + " " + body + options);
    for (Index index : table.indexes()) {
      sql.add(createIndex(table.name(), index, dialect));
    }
    if (table.comment() != null) {
      sql.addAll(dialect.comment(table.name(), null, table.comment()));
    }
    sql.addAll(later);
    return List.copyOf(sql);
  }

  public static String createIndex(ObjectName table, Index index, SqlDialect dialect) {
    return dialect.createIndex(table, index);
  }

  public static String createSequence(Sequence sequence, SqlDialect dialect) {
    return "create sequence " + Clauses.sequence(sequence, dialect);
  }

  /** Empty where the engine has no enum types of their own. */
  public static List<String> createEnum(EnumType type, SqlDialect dialect) {
    return dialect.createEnum(type);
  }

  public static String createDomain(Domain domain, SqlDialect dialect) {
    return dialect.createDomain(domain);
  }

  private static List<Column> columns(Table table) {
    List<String> key = table.primaryKey() == null ? List.of() : table.primaryKey().columns();
    List<Column> columns = new ArrayList<>();
    for (String name : key) {
      Column column = table.column(name);
      if (column != null) {
        columns.add(column);
      }
    }
    for (Column column : table.columns()) {
      if (!key.contains(column.name())) {
        columns.add(column);
      }
    }
    return columns;
  }
}

package dev.mooring.verifier.compare;

import dev.mooring.schema.catalog.CatalogReader;
import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Sequence;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.sql.AlterRenderer;
import dev.mooring.schema.sql.DdlRenderer;
import dev.mooring.schema.sql.SqlDialect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The statements that create the entities' side, each with what it is for. */
final class EntityDdl {
  private final Schema entities;
  private final SqlDialect dialect;

  EntityDdl(Schema entities) {
    this.entities = entities;
    this.dialect = SqlDialect.of(entities.dialect());
  }

  /**
   * A statement.
   *
   * @param table the table it belongs to; {@code null} for types and sequences
   * @param key the foreign key that it adds; {@code null} for other statements
   * @param object what it creates, for people
   */
  record Statement(String sql, @Nullable Table table, @Nullable ForeignKey key, String object) {}

  /** What tells whether a table must go through the engine anew. */
  String text(Table table) {
    StringBuilder text = new StringBuilder();
    for (String sql : DdlRenderer.createTable(table, dialect)) {
      text.append(sql).append('\n');
    }
    for (ForeignKey key : table.foreignKeys()) {
      text.append(AlterRenderer.addForeignKey(table.name(), key, dialect)).append('\n');
    }
    return text.toString();
  }

  /** The text of what tables need: types and auxiliary statements. */
  String typesText() {
    StringBuilder text = new StringBuilder();
    for (Statement statement : types()) {
      text.append(statement.sql()).append('\n');
    }
    return text.toString();
  }

  String sequencesText() {
    StringBuilder text = new StringBuilder();
    for (Sequence sequence : entities.sequences()) {
      text.append(DdlRenderer.createSequence(sequence, dialect)).append('\n');
    }
    return text.toString();
  }

  /**
   * Everything for the tables of these names, in an order that runs; tables that only foreign keys
   * need come without keys of their own.
   */
  List<Statement> statements(Set<ObjectName> wanted) {
    List<Statement> statements = new ArrayList<>(types());
    for (Sequence sequence : entities.sequences()) {
      statements.add(
          new Statement(
              DdlRenderer.createSequence(sequence, dialect),
              null,
              null,
              "sequence " + sequence.name()));
    }
    Set<ObjectName> needed = new HashSet<>(wanted);
    for (Table table : entities.tables()) {
      if (wanted.contains(table.name())) {
        for (ForeignKey key : table.foreignKeys()) {
          needed.add(key.target());
        }
      }
    }
    for (Table table : entities.tables()) {
      if (isCreated(table) && needed.contains(table.name())) {
        for (String sql : DdlRenderer.createTable(table, dialect)) {
          statements.add(new Statement(sql, table, null, "table " + table.name()));
        }
      }
    }
    for (Table table : entities.tables()) {
      if (isCreated(table) && wanted.contains(table.name())) {
        for (ForeignKey key : table.foreignKeys()) {
          statements.add(
              new Statement(
                  AlterRenderer.addForeignKey(table.name(), key, dialect),
                  table,
                  key,
                  "foreign key of " + table.name()));
        }
      }
    }
    return statements;
  }

  static boolean isCreated(Table table) {
    return table.kind() == TableKind.TABLE;
  }

  private List<Statement> types() {
    List<Statement> statements = new ArrayList<>();
    if (CatalogReader.supports(dialect.id())) { // elsewhere the layout sees to them
      for (String sql : DdlRenderer.createSchemas(entities, dialect)) {
        statements.add(new Statement(sql, null, null, "schema"));
      }
    }
    for (String sql : entities.auxiliary()) {
      statements.add(new Statement(sql, null, null, "auxiliary statement"));
    }
    for (EnumType type : entities.enums()) {
      for (String sql : DdlRenderer.createEnum(type, dialect)) {
        statements.add(new Statement(sql, null, null, "type " + type.name()));
      }
    }
    for (Domain domain : entities.domains()) {
      statements.add(
          new Statement(
              DdlRenderer.createDomain(domain, dialect), null, null, "domain " + domain.name()));
    }
    return statements;
  }
}

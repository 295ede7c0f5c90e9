package dev.mooring.verifier.database;

import dev.mooring.schema.catalog.CatalogReader;
import dev.mooring.schema.catalog.CatalogScope;
import dev.mooring.schema.catalog.JdbcSchemas;
import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Sequence;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a database holds of an engine without a reader of its own: schemas, tables, views and
 * sequences. What came since can be dropped again, nothing else.
 */
final class Inventory {
  private static final int ENOUGH = 5;

  private final String engine;
  private final List<String> schemas;
  private final Schema content;

  private Inventory(String engine, List<String> schemas, Schema content) {
    this.engine = engine;
    this.schemas = schemas;
    this.content = content;
  }

  static Inventory of(Connection connection, String engine) throws SQLException {
    List<String> schemas = JdbcSchemas.of(connection, engine);
    CatalogScope scope =
        new CatalogScope(schemas.get(0), schemas.subList(1, schemas.size()), Set.of(), null);
    return new Inventory(engine, schemas, CatalogReader.of(engine).read(connection, scope));
  }

  /** Up to five things, as {@code table PUBLIC.OWNERS}; empty where there is nothing. */
  List<String> contents() {
    List<String> found = new ArrayList<>();
    for (Table table : content.tables()) {
      found.add((table.kind() == TableKind.VIEW ? "view " : "table ") + qualified(table.name()));
    }
    for (Sequence sequence : content.sequences()) {
      found.add("sequence " + qualified(sequence.name()));
    }
    return found.subList(0, Math.min(ENOUGH, found.size()));
  }

  private String qualified(ObjectName name) {
    String schema = name.schema() == null ? schemas.get(0) : name.schema();
    return schema.isEmpty() ? name.name() : schema + "." + name.name();
  }

  /**
   * Drops what is there now and was not in this inventory. Objects may need each other in any
   * order, so that it goes on as long as something can be dropped.
   *
   * @throws SQLException why the first of those that remain cannot be dropped
   */
  void dropLater(Connection connection) throws SQLException {
    Inventory now = of(connection, engine);
    Set<String> drops = new LinkedHashSet<>(now.drops(connection));
    drops.removeAll(drops(connection));
    SQLException problem = null;
    try (Statement statement = connection.createStatement()) {
      int before;
      do {
        before = drops.size();
        problem = null;
        for (String drop : List.copyOf(drops)) {
          try {
            statement.execute(drop);
            drops.remove(drop);
          } catch (SQLException e) {
            problem = problem == null ? e : problem;
          }
        }
      } while (!drops.isEmpty() && drops.size() < before);
    }
    if (problem != null) {
      throw problem;
    }
  }

  private List<String> drops(Connection connection) throws SQLException {
    DatabaseMetaData metadata = connection.getMetaData();
    List<String> drops = new ArrayList<>();
    for (Table table : content.tables()) {
      for (ForeignKey key : table.foreignKeys()) {
        if (key.name() != null) {
          drops.add(
              "alter table "
                  + quoted(metadata, table.name())
                  + " drop constraint "
                  + quoted(metadata, key.name()));
        }
      }
    }
    for (Table table : content.tables()) {
      drops.add(
          (table.kind() == TableKind.VIEW ? "drop view " : "drop table ")
              + quoted(metadata, table.name()));
    }
    String restrict = needsRestrict() ? " restrict" : "";
    for (Sequence sequence : content.sequences()) {
      drops.add("drop sequence " + quoted(metadata, sequence.name()) + restrict);
    }
    for (String schema : schemas) {
      if (!schema.isEmpty()) {
        drops.add("drop schema " + quoted(metadata, schema) + restrict);
      }
    }
    return drops;
  }

  /** Derby and Db2 want the word, which others refuse behind a sequence. */
  private boolean needsRestrict() {
    return engine.equals("derby") || engine.equals("db2");
  }

  private String quoted(DatabaseMetaData metadata, ObjectName name) throws SQLException {
    String schema = name.schema() == null ? schemas.get(0) : name.schema();
    return schema.isEmpty()
        ? quoted(metadata, name.name())
        : quoted(metadata, schema) + "." + quoted(metadata, name.name());
  }

  private static String quoted(DatabaseMetaData metadata, String name) throws SQLException {
    String quote = metadata.getIdentifierQuoteString().strip();
    String mark = quote.isEmpty() ? "\"" : quote;
    return mark + name.replace(mark, mark + mark) + mark;
  }
}

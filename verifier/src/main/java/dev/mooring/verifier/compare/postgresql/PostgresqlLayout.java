package dev.mooring.verifier.compare.postgresql;

import dev.mooring.schema.catalog.CatalogScope;
import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Sequence;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.sql.SqlDialect;
import dev.mooring.verifier.compare.EntityLayout;
import dev.mooring.verifier.replay.MigrationReplay;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One transaction in the migrated database, rolled back at its end: the schemas that entities use
 * are renamed, and empty ones take their names. What migrations made is still found through the
 * search path: extensions, types, functions.
 *
 * <p>Measured with 100 tables: 10 ms, against 65 ms for dropping them and 90 to 200 ms for a clone
 * ({@code create database … template}). Tables are dropped only where an entity names the schema of
 * something that migrations made.
 */
public final class PostgresqlLayout implements EntityLayout {
  /** In front of the names of renamed schemas. */
  public static final String ASIDE = "mooring_was_";

  private static final SqlDialect DIALECT = SqlDialect.of("postgresql");

  @Override
  public <T> T quick(MigrationReplay replay, Set<String> schemas, Action<T> action)
      throws SQLException, GateException {
    return rolledBack(
        replay,
        connection -> {
          rename(connection, replay.scope(connection), schemas);
          return action.run(connection);
        });
  }

  /** Entities may name a schema where a type is ({@code public.citext}): here it stays in place. */
  @Override
  public <T> T whole(MigrationReplay replay, Schema entities, Action<T> action)
      throws SQLException, GateException {
    Schema migrated = replay.migrated().schema();
    return rolledBack(
        replay,
        connection -> {
          drop(connection, replay.scope(connection), entities, migrated);
          return action.run(connection);
        });
  }

  private static <T> T rolledBack(MigrationReplay replay, Action<T> action)
      throws SQLException, GateException {
    try (Connection connection = replay.database().connect()) {
      connection.setAutoCommit(false);
      try {
        return action.run(connection);
      } finally {
        connection.rollback();
      }
    }
  }

  private static void drop(
      Connection connection, CatalogScope scope, Schema entities, Schema migrated)
      throws SQLException {
    List<String> path = new ArrayList<>();
    path.add(DIALECT.quote(scope.defaultSchema()));
    for (String schema : scope.furtherSchemas()) {
      path.add(DIALECT.quote(schema));
    }
    try (Statement statement = connection.createStatement()) {
      statement.addBatch("create schema if not exists " + path.get(0));
      statement.addBatch("set local search_path = " + String.join(", ", path));
      for (Table table : entities.tables()) {
        Table there = migrated.table(table.name());
        if (there != null) {
          String kind = there.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
          drop(statement, kind, there.name());
        }
      }
      for (Sequence sequence : entities.sequences()) {
        drop(statement, "sequence", sequence.name());
      }
      for (EnumType type : entities.enums()) {
        drop(statement, "type", type.name());
      }
      for (Domain domain : entities.domains()) {
        drop(statement, "domain", domain.name());
      }
      statement.executeBatch();
    }
  }

  private static void drop(Statement statement, String kind, ObjectName name) throws SQLException {
    statement.addBatch("drop " + kind + " if exists " + DIALECT.quote(name) + " cascade");
  }

  private static void rename(Connection connection, CatalogScope scope, Set<String> schemas)
      throws SQLException {
    Set<String> wanted = new LinkedHashSet<>();
    wanted.add(scope.defaultSchema());
    wanted.addAll(schemas);
    List<String> path = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      for (String schema : wanted) {
        String name = DIALECT.quote(schema);
        path.add(name);
        if (schema.equals(scope.defaultSchema()) || scope.furtherSchemas().contains(schema)) {
          String aside = DIALECT.quote(ASIDE + schema);
          statement.addBatch("alter schema " + name + " rename to " + aside);
          path.add(aside);
        }
        statement.addBatch("create schema " + name);
      }
      for (String schema : scope.furtherSchemas()) {
        if (!wanted.contains(schema)) {
          path.add(DIALECT.quote(schema));
        }
      }
      statement.addBatch("set local search_path = " + String.join(", ", path));
      statement.executeBatch();
    }
  }
}

package dev.mooring.verifier.compare.postgresql;

import dev.mooring.schema.catalog.CatalogScope;
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
import java.util.Set;

/**
 * One transaction in the migrated database, rolled back at its end: the schemas that entities use
 * are renamed, and empty ones take their names. What migrations made is still found through the
 * search path: extensions, types, functions.
 *
 * <p>Cloning the database ({@code create database … template}) costs 0.1 to 0.6 s more, and
 * dropping what both sides name takes two locks more for each table.
 */
public final class PostgresqlLayout implements EntityLayout {
  /** In front of the names of renamed schemas. */
  public static final String ASIDE = "mooring_was_";

  private static final SqlDialect DIALECT = SqlDialect.of("postgresql");

  @Override
  public <T> T quick(MigrationReplay replay, Set<String> schemas, Action<T> action)
      throws SQLException, GateException {
    return whole(replay, schemas, action);
  }

  @Override
  public <T> T whole(MigrationReplay replay, Set<String> schemas, Action<T> action)
      throws SQLException, GateException {
    try (Connection connection = replay.database().connect()) {
      connection.setAutoCommit(false);
      try {
        prepare(connection, replay.scope(connection), schemas);
        return action.run(connection);
      } finally {
        connection.rollback();
      }
    }
  }

  private static void prepare(Connection connection, CatalogScope scope, Set<String> schemas)
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

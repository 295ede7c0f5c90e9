package dev.mooring.verifier.compare.mysql;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.sql.SqlDialect;
import dev.mooring.verifier.compare.EntityLayout;
import dev.mooring.verifier.database.DevDatabase;
import dev.mooring.verifier.replay.MigrationReplay;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

/**
 * A database of its own beside the migrated one; a server of its own where names of databases
 * matter, because entities or Flyway's settings name them. There are no types of migrations that
 * entities could need, and no DDL in transactions.
 */
public final class MysqlLayout implements EntityLayout {
  private static final String ASIDE = "mooring_entities";

  private final SqlDialect dialect;

  /**
   * @param dialect {@code mariadb} or {@code mysql}
   */
  public MysqlLayout(String dialect) {
    this.dialect = SqlDialect.of(dialect);
  }

  @Override
  public <T> T quick(MigrationReplay replay, Set<String> schemas, Action<T> action)
      throws SQLException, GateException {
    if (replay.isGiven() && !schemas.isEmpty()) {
      throw new GateException(refused(schemas));
    }
    if (replay.isGiven() || !schemas.isEmpty() || !replay.defaultSchema().isEmpty()) {
      try (DevDatabase database = replay.empty();
          Connection connection = database.connect()) {
        return within(connection, replay.defaultSchema(), action);
      }
    }
    try (Connection connection = replay.database().connect()) {
      try {
        return within(connection, ASIDE, action);
      } finally {
        execute(connection, "drop database if exists " + ASIDE);
      }
    }
  }

  /** Runs it in that database, created if need be; in the connection's own for an empty name. */
  private <T> T within(Connection connection, String database, Action<T> action)
      throws SQLException {
    if (!database.isEmpty()) {
      execute(connection, "create database if not exists " + dialect.quote(database));
      connection.setCatalog(database);
    }
    return action.run(connection);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Finding refused(Set<String> schemas) {
    return Finding.error(
        "dev-url.engine",
        dialect.id(),
        "entities name the databases "
            + String.join(", ", new TreeSet<>(schemas))
            + ", which may be somebody's on the server of dev-url: nothing was created there",
        "leave dev-url out to have a server started, or the catalog out of the mappings");
  }
}

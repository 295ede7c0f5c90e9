package dev.mooring.verifier.compare.jdbc;

import dev.mooring.schema.catalog.JdbcSchemas;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.sql.SqlDialect;
import dev.mooring.verifier.compare.EntityLayout;
import dev.mooring.verifier.replay.MigrationReplay;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The migrated database without the tables, views and sequences that migrations made, since on
 * engines that are only known by their driver nothing can be made beside it. That uses it up.
 */
public final class JdbcLayout implements EntityLayout {
  private final SqlDialect dialect;

  /**
   * @param dialect the engine's id
   */
  public JdbcLayout(String dialect) {
    this.dialect = SqlDialect.of(dialect);
  }

  @Override
  public <T> T quick(MigrationReplay replay, Set<String> schemas, Action<T> action)
      throws SQLException, GateException {
    replay.migrated(); // read before it is used up
    try {
      replay.database().clear();
      try (Connection connection = replay.database().connect()) {
        create(connection, replay.scope(connection).defaultSchema(), schemas);
        return action.run(connection);
      }
    } finally {
      replay.close();
    }
  }

  /** Few engines know {@code if not exists} here. */
  private void create(Connection connection, String standard, Set<String> schemas)
      throws SQLException {
    List<String> there = JdbcSchemas.of(connection, dialect.id());
    Set<String> wanted = new TreeSet<>(schemas);
    wanted.add(standard);
    try (Statement statement = connection.createStatement()) {
      for (String schema : wanted) {
        if (!there.contains(schema)) {
          statement.execute("create schema " + dialect.quote(schema));
        }
      }
    }
    if (!standard.equals(there.get(0))) {
      connection.setSchema(standard);
    }
  }
}

package dev.mooring.verifier.compare.h2;

import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.sql.SqlDialect;
import dev.mooring.verifier.compare.EntityLayout;
import dev.mooring.verifier.database.DevDatabase;
import dev.mooring.verifier.replay.MigrationReplay;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An empty database in memory, which costs next to nothing; where entities need what migrations
 * made, the migrated database without its tables and sequences. H2 has no DDL in transactions, so
 * that the migrated database is used up by that.
 */
public final class H2Layout implements EntityLayout {
  private static final SqlDialect DIALECT = SqlDialect.of("h2");

  private static final String OBJECTS =
      """
      SELECT CASE TABLE_TYPE WHEN 'VIEW' THEN 'VIEW' ELSE 'TABLE' END, TABLE_SCHEMA, TABLE_NAME
      FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA <> 'INFORMATION_SCHEMA'
      UNION ALL
      SELECT 'SEQUENCE', SEQUENCE_SCHEMA, SEQUENCE_NAME FROM INFORMATION_SCHEMA.SEQUENCES
      WHERE SEQUENCE_SCHEMA <> 'INFORMATION_SCHEMA'
      ORDER BY 1 DESC
      """;

  @Override
  public <T> T quick(MigrationReplay replay, Set<String> schemas, Action<T> action)
      throws SQLException, GateException {
    try (DevDatabase database = replay.empty();
        Connection connection = database.connect()) {
      return run(connection, replay, action);
    }
  }

  @Override
  public <T> T whole(MigrationReplay replay, Schema entities, Action<T> action)
      throws SQLException, GateException {
    replay.migrated(); // read before it is used up
    try (Connection connection = replay.database().connect()) {
      dropTables(connection);
      return run(connection, replay, action);
    } finally {
      replay.close();
    }
  }

  private static <T> T run(Connection connection, MigrationReplay replay, Action<T> action)
      throws SQLException {
    String standard = DIALECT.quote(replay.scope(connection).defaultSchema());
    try (Statement statement = connection.createStatement()) {
      statement.execute("create schema if not exists " + standard);
      statement.execute("set schema " + standard);
    }
    return action.run(connection);
  }

  private static void dropTables(Connection connection) throws SQLException {
    List<String> drops = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet rows = statement.executeQuery(OBJECTS)) {
        while (rows.next()) {
          String kind = rows.getString(1);
          drops.add(
              "drop "
                  + kind
                  + " if exists "
                  + DIALECT.quote(rows.getString(2))
                  + "."
                  + DIALECT.quote(rows.getString(3))
                  + (kind.equals("SEQUENCE") ? "" : " cascade"));
        }
      }
      for (String drop : drops) {
        statement.execute(drop);
      }
    }
  }
}

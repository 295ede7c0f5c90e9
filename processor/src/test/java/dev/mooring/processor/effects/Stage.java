package dev.mooring.processor.effects;

import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.database.DevDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A database with rows of the entities in it, of which each drift gets one that is equal. */
final class Stage implements AutoCloseable {
  private final DevDatabase database;
  private final String ddl;

  /**
   * What happens to one of the databases.
   *
   * @param <T> what it comes to
   */
  interface Play<T> {
    /**
     * @param connection stays open beside the others: H2 2.4 cannot evaluate {@code in} of a check
     *     whose session has ended
     */
    T run(Connection connection, DataSource database) throws SQLException, GateException;
  }

  /**
   * @param database empty, and this object's from now on
   * @param ddl what Hibernate makes of the entities
   */
  Stage(DevDatabase database, String ddl) throws SQLException {
    this.database = database;
    this.ddl = ddl;
    if (copies()) {
      try (Connection connection = database.connect()) {
        run(connection, ddl);
        Probes.store(database.dataSource());
      }
    }
  }

  private boolean copies() {
    return database.engine().equals("postgresql");
  }

  /** Runs the play where nothing happened before. */
  <T> T apart(Play<T> play) throws SQLException, GateException {
    if (copies()) {
      try (DevDatabase copy = database.copy();
          Connection connection = copy.connect()) {
        return play.run(connection, copy.dataSource());
      }
    }
    try (Connection connection = database.connect()) {
      if (database.engine().equals("h2")) {
        run(connection, "drop all objects");
      } else {
        String name = connection.getCatalog();
        run(connection, "drop database " + name + ";\ncreate database " + name);
        connection.setCatalog(name);
      }
      run(connection, ddl);
      Probes.store(database.dataSource());
      return play.run(connection, database.dataSource());
    }
  }

  /** Runs statements of which each ends its line with a semicolon. */
  static void run(Connection connection, String script) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : script.split(";\\s*\n")) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
    }
  }

  @Override
  public void close() {
    database.close();
  }
}

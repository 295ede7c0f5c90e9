package dev.mooring.verifier.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * A database that others use. It is only ever read: in a transaction that may not write, which is
 * rolled back.
 */
public final class LiveDatabase {
  private final String url;
  private final String engine;

  /**
   * @param url with all that its driver needs to know, credentials included
   * @param engine as dialects name it
   */
  public LiveDatabase(String url, String engine) {
    this.url = url;
    this.engine = engine;
  }

  /** What is done there. */
  @FunctionalInterface
  public interface Reading<T> {
    T read(Connection connection) throws SQLException;
  }

  /** The URL without what may be secret: options, user and password. */
  public static String shown(String url) {
    return JdbcUrl.withoutSecrets(url);
  }

  /**
   * Reads from it.
   *
   * @throws DevDatabaseException with code {@code live.driver}, {@code live.unreachable} or {@code
   *     live.catalog}
   */
  public <T> T read(Reading<T> reading) throws DevDatabaseException {
    Driver driver = Drivers.find(url);
    if (driver == null) {
      throw Problems.liveDriverMissing(url, engine);
    }
    try (Connection connection =
        new DriverDataSource(driver, readOnly(url), null, null).getConnection()) {
      try {
        connection.setReadOnly(true);
        forbidWriting(connection);
        connection.setAutoCommit(false);
        try {
          return reading.read(connection);
        } finally {
          connection.rollback();
        }
      } catch (SQLException e) {
        throw Problems.liveUnreadable(url, e);
      }
    } catch (SQLException e) {
      throw Problems.liveUnreachable(url, e);
    }
  }

  /**
   * To MariaDB's driver read-only is but a hint, which the server never hears of. It must hold for
   * the session: a statement that changes the schema ends a transaction first.
   */
  private void forbidWriting(Connection connection) throws SQLException {
    if (engine.equals("mariadb") || engine.equals("mysql")) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("set session transaction read only");
      }
    }
  }

  /** H2 would create a database that is not there, and change its file while it is only read. */
  private static String readOnly(String url) {
    String text = url.toLowerCase(Locale.ROOT);
    if (!text.startsWith("jdbc:h2:")) {
      return url;
    }
    String place = text.substring("jdbc:h2:".length());
    boolean file =
        !place.startsWith("mem:")
            && !place.startsWith("tcp:")
            && !place.startsWith("ssl:")
            && !text.contains(";auto_server=")
            && !text.contains(";access_mode_data=");
    return url
        + (text.contains(";ifexists=") ? "" : ";IFEXISTS=TRUE")
        + (file ? ";ACCESS_MODE_DATA=r" : "");
  }
}

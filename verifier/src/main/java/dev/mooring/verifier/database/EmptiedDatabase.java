package dev.mooring.verifier.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database of an engine for which no scratch database can be made beside it. It must be empty,
 * and what was created in it since is dropped again. Where the URL names one in this process's
 * memory, it is another one of a name that nobody else has.
 */
final class EmptiedDatabase extends DatabaseByUrl {
  private static final String DERBY_LOG = "derby.stream.error.file";

  private final Inventory before;
  private final Driver driver;
  private final @Nullable String memory;
  private boolean closed;

  private EmptiedDatabase(
      String engine,
      String productVersion,
      DataSource source,
      Inventory before,
      Driver driver,
      @Nullable String memory) {
    super(engine, productVersion, source);
    this.before = before;
    this.driver = driver;
    this.memory = memory;
  }

  static DevDatabase open(DevDatabaseRequest request, String url, String engine)
      throws DevDatabaseException {
    Driver driver = Drivers.find(url);
    if (driver == null) {
      throw Problems.driverMissing(url, engine);
    }
    if (engine.equals("derby") && System.getProperty(DERBY_LOG) == null) {
      // Else it is in whatever directory the build runs in.
      System.setProperty(DERBY_LOG, request.cacheDir().resolve("derby.log").toString());
    }
    String memory = JdbcUrl.inMemory(url, "mooring-" + UUID.randomUUID());
    DataSource source =
        new DriverDataSource(
            driver, memory == null ? url : memory, request.user(), request.password());
    try (Connection connection = source.getConnection()) {
      Inventory before = Inventory.of(connection, engine);
      List<String> contents = before.contents();
      if (!contents.isEmpty()) {
        throw Problems.notEmpty(url, contents);
      }
      String version = connection.getMetaData().getDatabaseProductVersion();
      return new EmptiedDatabase(engine, version(version), source, before, driver, memory);
    } catch (SQLException e) {
      throw Problems.unreachable(url, request.password(), e);
    }
  }

  /** The number at the beginning: what follows it may be long. */
  private static String version(String text) {
    String[] words = text.strip().split("\\s", 2);
    boolean number = !words[0].isEmpty() && Character.isDigit(words[0].charAt(0));
    return number ? words[0] : text.strip().lines().findFirst().orElse("");
  }

  @Override
  public void clear() throws SQLException {
    try (Connection connection = connect()) {
      before.dropLater(connection);
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (memory == null) {
        clear();
      } else {
        forget(memory);
      }
    } catch (SQLException e) {
      // What remains is named the next time, when the database is refused because of it.
    }
  }

  private void forget(String url) throws SQLException {
    if (engine().equals("derby")) {
      // Derby answers with an exception where it has done so.
      driver.connect(url.replace(";create=true", "") + ";drop=true", new Properties());
      return;
    }
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown");
    }
  }
}

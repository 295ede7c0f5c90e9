package dev.mooring.verifier.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database that the user named by URL. It must be empty. Beside one of PostgreSQL, MariaDB or
 * MySQL a scratch database is created and dropped at close; H2 is used as it is and never cleaned;
 * any other is emptied again ({@link EmptiedDatabase}).
 */
final class GivenDatabase extends DatabaseByUrl {

  private GivenDatabase(String engine, String productVersion, DataSource source) {
    super(engine, productVersion, source);
  }

  static DevDatabase open(DevDatabaseRequest request, String url, String engine)
      throws DevDatabaseException {
    return switch (engine) {
      case "postgresql" -> besidePostgres(request, url);
      case "mariadb", "mysql" -> besideMysql(request, url, engine);
      case "h2" -> asItIs(request, url, engine);
      default -> EmptiedDatabase.open(request, url, engine);
    };
  }

  private static DevDatabase asItIs(DevDatabaseRequest request, String url, String engine)
      throws DevDatabaseException {
    Driver driver = Drivers.find(url);
    if (driver == null) {
      throw Problems.driverMissing(url, engine);
    }
    DataSource source = new DriverDataSource(driver, url, request.user(), request.password());
    return new GivenDatabase(engine, inspect(source, request, url, engine), source);
  }

  /** Refuses a database that cannot be reached or is not empty; returns its product's version. */
  private static String inspect(
      DataSource source, DevDatabaseRequest request, String url, String engine)
      throws DevDatabaseException {
    try (Connection connection = source.getConnection()) {
      if (engine.equals("postgresql")) {
        String other = PostgresScratch.otherProduct(connection);
        if (other != null) {
          throw Problems.notPostgres(url, other);
        }
      }
      var found = Contents.of(connection, engine);
      if (!found.isEmpty()) {
        throw Problems.notEmpty(url, found);
      }
      String version = connection.getMetaData().getDatabaseProductVersion();
      if (engine.equals("postgresql")) {
        PostgresScratch.dropLeftBehind(connection);
        return Integer.toString(connection.getMetaData().getDatabaseMajorVersion());
      }
      int space = version.indexOf(' ');
      return engine.equals("h2") && space > 0 ? version.substring(0, space) : version;
    } catch (SQLException e) {
      throw Problems.unreachable(url, request.password(), e);
    }
  }

  private static DevDatabase besideMysql(DevDatabaseRequest request, String url, String engine)
      throws DevDatabaseException {
    Driver driver = Drivers.find(url);
    if (driver == null) {
      throw Problems.driverMissing(url, engine);
    }
    DataSource origin = new DriverDataSource(driver, url, request.user(), request.password());
    String version = inspect(origin, request, url, engine);
    int dash = version.indexOf('-');
    try {
      return MysqlScratch.create(
          engine,
          dash < 0 ? version : version.substring(0, dash),
          origin,
          name -> new DriverDataSource(driver, url, request.user(), request.password(), name));
    } catch (SQLException e) {
      throw Problems.notCreatedMysql(url, e);
    }
  }

  private static DevDatabase besidePostgres(DevDatabaseRequest request, String url)
      throws DevDatabaseException {
    PGSimpleDataSource origin;
    try {
      origin = postgres(request, url, null);
    } catch (IllegalArgumentException e) {
      throw Problems.urlMalformed(url);
    }
    String version = inspect(origin, request, url, "postgresql");
    String user = origin.getUser();
    String name = origin.getDatabaseName();
    String database = name != null ? name : user != null ? user : "postgres";
    long deadline = System.nanoTime() + request.startTimeout().toNanos();
    while (true) {
      try {
        return PostgresScratch.create(
            scratch -> postgres(request, url, scratch),
            database,
            version,
            PostgresScratch.SERVERS_OWN);
      } catch (SQLException e) {
        // Another build may be looking into the database at this moment.
        if (!PostgresScratch.inUse(e) || System.nanoTime() > deadline || !pause()) {
          throw Problems.notCreated(url, e);
        }
      }
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(50);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static PGSimpleDataSource postgres(
      DevDatabaseRequest request, String url, @Nullable String database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    if (request.user() != null) {
      source.setUser(request.user());
    }
    if (request.password() != null) {
      source.setPassword(request.password());
    }
    if (database != null) {
      source.setDatabaseName(database);
    }
    source.setConnectTimeout((int) Math.max(1, request.startTimeout().toSeconds()));
    return source;
  }

  /** Does nothing: what the migrations created stays. */
  @Override
  public void close() {}
}

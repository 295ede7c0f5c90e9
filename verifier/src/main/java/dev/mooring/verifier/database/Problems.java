package dev.mooring.verifier.database;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this package says when there is no database to be had: what, where, and the way out. */
final class Problems {
  private static final String DEV_URL_HINT =
      "set database.dev-url in mooring.toml to an empty database that may be used for this";

  private Problems() {}

  static DevDatabaseException binariesMissing(Platform platform) {
    return problem(
        "engine.missing",
        "PostgreSQL's binaries for this machine ("
            + platform.os()
            + " "
            + platform.arch()
            + ") are not on the annotation processor path",
        "add "
            + platform.artifact()
            + ":18.6.0 (or the version that production runs) beside Mooring",
        "or " + DEV_URL_HINT);
  }

  static DevDatabaseException mariadbMissing(Platform platform) {
    String what =
        "MariaDB's binaries for this machine (" + platform.os() + " " + platform.arch() + ") ";
    return MariadbBinaries.runsOn(platform)
        ? problem(
            "engine.missing",
            what + "are not on the annotation processor path",
            "add " + MariadbBinaries.ARTIFACT + ":11.4.5 beside Mooring",
            "or " + DEV_URL_HINT)
        : problem("engine.missing", what + "are not published", DEV_URL_HINT);
  }

  static DevDatabaseException mariadbDriverMissing() {
    return problem(
        "engine.missing",
        "MariaDB's JDBC driver is not on the annotation processor path",
        "add " + Drivers.artifact("mariadb") + " beside Mooring");
  }

  /** Which libraries of the system the program needs and does not find. */
  static DevDatabaseException librariesMissing(String libraries) {
    return problem(
        "engine.start",
        "MariaDB cannot run here, as these libraries are missing: " + libraries,
        "install them; on Debian and Ubuntu: apt-get install libcrypt1 libsystemd0 libstdc++6",
        "or " + DEV_URL_HINT);
  }

  static DevDatabaseException notCreatedMysql(String url, SQLException problem) {
    return problem(
        "dev-url.create",
        "no scratch database can be created beside "
            + JdbcUrl.withoutSecrets(url)
            + " ("
            + problem.getMessage()
            + ")",
        "let its user have them: GRANT ALL ON `mooring\\_scratch\\_%`.* TO …",
        "or leave dev-url out to have a database started");
  }

  static DevDatabaseException engineMissing(String engine) {
    return problem(
        "engine.missing", "no throw-away " + engine + " can be started here", DEV_URL_HINT);
  }

  static DevDatabaseException engineUnknown(String engine) {
    return problem(
        "engine.unknown",
        "the engine '" + engine + "' is not known",
        "use postgresql, h2 or mariadb",
        "or " + DEV_URL_HINT);
  }

  static DevDatabaseException noServerUser() {
    return problem(
        "engine.start",
        "PostgreSQL refuses to run as root, and none of 'unshare -U', 'setpriv --reuid=nobody' and"
            + " 'su nobody' works here",
        "run the build as an ordinary user",
        "or install util-linux",
        "or " + DEV_URL_HINT);
  }

  static DevDatabaseException notPrepared(Path cacheDir, Exception cause) {
    return notPrepared("PostgreSQL", cacheDir, cause);
  }

  static DevDatabaseException notPrepared(String engine, Path cacheDir, Exception cause) {
    return new DevDatabaseException(
        "engine.start",
        engine + " cannot be prepared in the cache " + cacheDir + ": " + reason(cause),
        cause,
        List.of(
            "make it writable, on a file system where programs may run",
            "or name another directory: MOORING_CACHE=<directory> or -Dmooring.cache=<directory>"));
  }

  static DevDatabaseException notStarted(String why, Path log) {
    return notStarted("PostgreSQL", why, log);
  }

  static DevDatabaseException notStarted(String engine, String why, Path log) {
    return problem(
        "engine.start",
        engine
            + " did not start: "
            + why
            + ". The end of its log:\n"
            + ServerProcess.lastLines(log, 15));
  }

  static String notWithin(Duration limit) {
    return "no answer within " + limit.toMillis() + " ms (is the machine overloaded?)";
  }

  static DevDatabaseException notKept(Exception cause) {
    return new DevDatabaseException(
        "engine.state",
        "the database's state cannot be kept: " + reason(cause),
        cause,
        List.of("make the cache writable, or name another one: MOORING_CACHE=<directory>"));
  }

  static DevDatabaseException h2(SQLException cause) {
    return new DevDatabaseException(
        "engine.start", "H2 did not start: " + cause.getMessage(), cause, List.of());
  }

  static DevDatabaseException urlMalformed(String url) {
    return problem(
        "dev-url.unreachable",
        "the dev-url " + JdbcUrl.withoutSecrets(url) + " is no JDBC URL",
        "it begins like jdbc:postgresql://host:5432/database");
  }

  static DevDatabaseException urlOfOtherEngine(String url, String engine) {
    return problem(
        "dev-url.engine",
        "the dev-url "
            + JdbcUrl.withoutSecrets(url)
            + " is no database of the engine "
            + engine
            + " that is to be verified",
        "correct one of the two");
  }

  static DevDatabaseException notPostgres(String url, String product) {
    return problem(
        "dev-url.engine",
        "the dev-url "
            + JdbcUrl.withoutSecrets(url)
            + " speaks PostgreSQL's protocol but is "
            + product
            + ", whose catalog Mooring does not read; nothing was changed",
        "name an empty database of PostgreSQL",
        "or leave dev-url out to have one started");
  }

  static DevDatabaseException driverMissing(String url, String engine) {
    String artifact = Drivers.artifact(engine);
    return problem(
        "dev-url.driver",
        "no JDBC driver on the annotation processor path accepts the dev-url "
            + JdbcUrl.withoutSecrets(url),
        "add " + (artifact == null ? "the engine's JDBC driver" : artifact) + " beside Mooring");
  }

  /** The driver's exception is not made the cause: drivers put URLs into their messages. */
  static DevDatabaseException unreachable(
      String url, @Nullable String password, SQLException problem) {
    String message = String.valueOf(problem.getMessage()).replace(url, JdbcUrl.withoutSecrets(url));
    if (password != null && !password.isEmpty()) {
      message = message.replace(password, "***");
    }
    return problem(
        "dev-url.unreachable",
        "the dev-url "
            + JdbcUrl.withoutSecrets(url)
            + " cannot be reached: "
            + message
            + " [SQLState "
            + problem.getSQLState()
            + "]",
        "start that database, or correct URL, user or password",
        "or leave dev-url out to have one started");
  }

  static DevDatabaseException liveDriverMissing(String url, String engine) {
    String artifact = Drivers.artifact(engine);
    return problem(
        "live.driver",
        "no JDBC driver on the class path accepts " + JdbcUrl.withoutSecrets(url),
        "add " + (artifact == null ? "the engine's JDBC driver" : artifact) + " beside Mooring");
  }

  static DevDatabaseException liveUnreachable(String url, SQLException problem) {
    return problem(
        "live.unreachable",
        JdbcUrl.withoutSecrets(url) + " cannot be reached: " + withoutSecrets(url, problem),
        "start that database, or correct URL, user or password");
  }

  static DevDatabaseException liveUnreadable(String url, SQLException problem) {
    return problem(
        "live.catalog",
        "the catalog of "
            + JdbcUrl.withoutSecrets(url)
            + " cannot be read: "
            + withoutSecrets(url, problem),
        "connect as a user who may read it");
  }

  private static String withoutSecrets(String url, SQLException problem) {
    String message = String.valueOf(problem.getMessage()).replace(url, JdbcUrl.withoutSecrets(url));
    for (String secret : JdbcUrl.passwords(url)) {
      message = message.replace(secret, "***");
    }
    return message + " [SQLState " + problem.getSQLState() + "]";
  }

  static DevDatabaseException notEmpty(String url, List<String> found) {
    return problem(
        "dev-url.not-empty",
        "the dev-url "
            + JdbcUrl.withoutSecrets(url)
            + " is not empty: it holds "
            + String.join(", ", found)
            + "; nothing was changed",
        "name a database that exists for this purpose alone",
        "or, if this one does and an earlier run left that, drop and create it");
  }

  static DevDatabaseException notCreated(String url, SQLException problem) {
    return problem(
        "dev-url.create",
        "no scratch database can be created beside "
            + JdbcUrl.withoutSecrets(url)
            + " ("
            + problem.getMessage()
            + ")",
        "grant its user the right: ALTER ROLE ... CREATEDB",
        "or leave dev-url out to have a database started");
  }

  private static DevDatabaseException problem(String code, String problem, String... fix) {
    return new DevDatabaseException(code, problem, null, List.of(fix));
  }

  /** The platform's messages are often nothing but the path. */
  private static String reason(Exception cause) {
    String message = cause.getMessage();
    if (cause instanceof AccessDeniedException) {
      return "permission denied for " + message;
    }
    return cause instanceof FileSystemException || message == null ? cause.toString() : message;
  }
}

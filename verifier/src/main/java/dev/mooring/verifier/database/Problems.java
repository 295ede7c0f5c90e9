package dev.mooring.verifier.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this package says when there is no database to be had: what, where, and the way out. */
final class Problems {
  private static final String DEV_URL_HINT =
      "set dev-url to the JDBC URL of an empty database that may be used for this";

  private Problems() {}

  static DevDatabaseException binariesMissing(Platform platform) {
    return new DevDatabaseException(
        "engine.missing",
        "PostgreSQL's binaries for this machine ("
            + platform.os()
            + " "
            + platform.arch()
            + ") are not on the class path: add the dependency "
            + platform.artifact()
            + " beside Mooring (version: the PostgreSQL of production, such as 18.6.0), or "
            + DEV_URL_HINT);
  }

  static DevDatabaseException engineMissing(String engine) {
    return new DevDatabaseException(
        "engine.missing", "No throw-away " + engine + " can be started here: " + DEV_URL_HINT);
  }

  static DevDatabaseException engineUnknown(String engine) {
    return new DevDatabaseException(
        "engine.unknown",
        "The engine '" + engine + "' is not known: use postgresql or h2, or " + DEV_URL_HINT);
  }

  static DevDatabaseException noServerUser() {
    return new DevDatabaseException(
        "engine.start",
        "PostgreSQL refuses to run as root, and none of 'unshare -U', 'setpriv --reuid=nobody' and"
            + " 'su nobody' works here: run the build as an ordinary user, install util-linux, or "
            + DEV_URL_HINT);
  }

  static DevDatabaseException notPrepared(Path cacheDir, Exception cause) {
    return new DevDatabaseException(
        "engine.start",
        "PostgreSQL could not be prepared in the cache "
            + cacheDir
            + ": "
            + cause
            + ". Programs must be allowed to run there; MOORING_CACHE or -Dmooring.cache names"
            + " another directory",
        cause);
  }

  static DevDatabaseException notStarted(String why, Path log) {
    return new DevDatabaseException(
        "engine.start",
        "PostgreSQL did not start: "
            + why
            + ". The end of its log:\n"
            + ServerProcess.lastLines(log, 15));
  }

  static String notWithin(Duration limit) {
    return "no answer within " + limit.toMillis() + " ms (is the machine overloaded?)";
  }

  static DevDatabaseException notKept(Exception cause) {
    return new DevDatabaseException(
        "engine.state", "The database's state could not be kept: " + cause, cause);
  }

  static DevDatabaseException h2(SQLException cause) {
    return new DevDatabaseException(
        "engine.start", "H2 did not start: " + cause.getMessage(), cause);
  }

  static DevDatabaseException urlMalformed(String url) {
    return new DevDatabaseException(
        "dev-url.unreachable",
        "The dev-url "
            + JdbcUrl.withoutSecrets(url)
            + " is no JDBC URL: it begins like jdbc:postgresql://host:5432/database");
  }

  static DevDatabaseException urlOfOtherEngine(String url, String engine) {
    return new DevDatabaseException(
        "dev-url.engine",
        "The dev-url "
            + JdbcUrl.withoutSecrets(url)
            + " is no database of the engine "
            + engine
            + " that is to be verified: correct one of the two");
  }

  static DevDatabaseException driverMissing(String url, String engine) {
    String artifact = Drivers.artifact(engine);
    return new DevDatabaseException(
        "dev-url.driver",
        "No JDBC driver on the class path accepts the dev-url "
            + JdbcUrl.withoutSecrets(url)
            + ": add "
            + (artifact == null ? "the engine's JDBC driver" : "the dependency " + artifact)
            + " beside Mooring");
  }

  /** The driver's exception is not made the cause: drivers put URLs into their messages. */
  static DevDatabaseException unreachable(
      String url, @Nullable String password, SQLException problem) {
    String message = String.valueOf(problem.getMessage()).replace(url, JdbcUrl.withoutSecrets(url));
    if (password != null && !password.isEmpty()) {
      message = message.replace(password, "***");
    }
    return new DevDatabaseException(
        "dev-url.unreachable",
        "The dev-url "
            + JdbcUrl.withoutSecrets(url)
            + " cannot be reached: "
            + message
            + " [SQLState "
            + problem.getSQLState()
            + "]. Start that database, correct URL, user or password, or leave dev-url out to have"
            + " one started");
  }

  static DevDatabaseException notEmpty(String url, List<String> found) {
    return new DevDatabaseException(
        "dev-url.not-empty",
        "The dev-url "
            + JdbcUrl.withoutSecrets(url)
            + " is not empty; it holds "
            + String.join(", ", found)
            + ". Nothing was changed. Name a database that exists for this purpose alone; if this"
            + " one does and an earlier run left that, drop and create it");
  }

  static DevDatabaseException notCreated(String url, SQLException problem) {
    return new DevDatabaseException(
        "dev-url.create",
        "No scratch database can be created beside "
            + JdbcUrl.withoutSecrets(url)
            + " ("
            + problem.getMessage()
            + "): grant its user the right (ALTER ROLE ... CREATEDB) or leave dev-url out");
  }
}

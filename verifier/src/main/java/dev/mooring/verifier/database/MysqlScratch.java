package dev.mooring.verifier.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** A database on a MariaDB or MySQL server of someone else's, dropped at close. */
final class MysqlScratch extends DatabaseByUrl {
  private static final String PREFIX = "mooring_scratch_";
  private static final Pattern OWN = Pattern.compile(PREFIX + "(\\d{10})_[0-9a-f]+.*");
  private static final Duration LEFT_BEHIND = Duration.ofDays(1);

  private final DataSource origin;
  private final String name;
  private boolean closed;

  private MysqlScratch(
      String engine, String productVersion, DataSource origin, DataSource source, String name) {
    super(engine, productVersion, source);
    this.origin = origin;
    this.name = name;
  }

  /**
   * Creates one, with the character set and collation of the one that it stands beside, and drops
   * what killed builds left behind more than a day ago.
   *
   * @param databases connects to a database of the server by name
   */
  static MysqlScratch create(
      String engine,
      String productVersion,
      DataSource origin,
      Function<String, ? extends DataSource> databases)
      throws SQLException {
    String name =
        PREFIX
            + Instant.now().getEpochSecond()
            + "_"
            + Integer.toHexString(ThreadLocalRandom.current().nextInt(1 << 24, 1 << 30));
    try (Connection connection = origin.getConnection();
        Statement statement = connection.createStatement()) {
      dropLeftBehind(statement);
      String collation = "";
      try (ResultSet rows = statement.executeQuery("select @@collation_database")) {
        if (rows.next()) {
          collation = " collate " + rows.getString(1);
        }
      }
      statement.execute("create database " + name + collation);
    }
    return new MysqlScratch(engine, productVersion, origin, databases.apply(name), name);
  }

  private static void dropLeftBehind(Statement statement) throws SQLException {
    long before = Instant.now().minus(LEFT_BEHIND).getEpochSecond();
    List<String> left = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery("select schema_name from information_schema.schemata")) {
      while (rows.next()) {
        Matcher own = OWN.matcher(rows.getString(1));
        if (own.matches() && Long.parseLong(own.group(1)) < before) {
          left.add(rows.getString(1));
        }
      }
    }
    for (String database : left) {
      statement.execute("drop database if exists " + database);
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (Connection connection = origin.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name);
    } catch (SQLException e) {
      // The server is gone; or a run of tomorrow drops it.
    }
  }
}

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
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL database created as the copy of another one of its server, and dropped at close. */
final class PostgresScratch implements DevDatabase {
  /** Whatever the server does by default: the only polite choice on a server of someone else's. */
  static final String SERVERS_OWN = "";

  /**
   * Without the detour over shared buffers and the write-ahead log; it forces a checkpoint, which
   * is dear on a busy server and nothing on one without fsync. From PostgreSQL 15 on.
   */
  static final String FILE_COPY = " STRATEGY FILE_COPY";

  private static final String PREFIX = "mooring_scratch_";
  private static final Duration LEFT_BEHIND = Duration.ofDays(1);
  private static final String OBJECT_IN_USE = "55006";

  private final Function<String, ? extends DataSource> databases;
  private final String origin;
  private final String name;
  private final String productVersion;
  private final String strategy;
  private boolean closed;

  private PostgresScratch(
      Function<String, ? extends DataSource> databases,
      String origin,
      String name,
      String productVersion,
      String strategy) {
    this.databases = databases;
    this.origin = origin;
    this.name = name;
    this.productVersion = productVersion;
    this.strategy = strategy;
  }

  /**
   * Creates one.
   *
   * @param databases connects to a database of the server by name
   * @param origin the database to copy, with its extensions and its locale; nobody is connected to
   *     it
   */
  static PostgresScratch create(
      Function<String, ? extends DataSource> databases,
      String origin,
      String productVersion,
      String strategy)
      throws SQLException {
    String name =
        PREFIX
            + Instant.now().getEpochSecond()
            + "_"
            + Integer.toHexString(ThreadLocalRandom.current().nextInt(1 << 24, 1 << 30));
    try (Connection connection = databases.apply(origin).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE DATABASE "
              + name
              + " TEMPLATE \""
              + origin.replace("\"", "\"\"")
              + '"'
              + strategy);
    }
    return new PostgresScratch(databases, origin, name, productVersion, strategy);
  }

  /** Whether the copy failed because somebody is connected to the database to be copied. */
  static boolean inUse(SQLException problem) {
    return OBJECT_IN_USE.equals(problem.getSQLState());
  }

  /**
   * What the server is where it only speaks PostgreSQL's protocol, as CockroachDB does; {@code
   * null} for PostgreSQL.
   */
  static @Nullable String otherProduct(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT version()")) {
      String version = row.next() ? row.getString(1) : "";
      return version.startsWith("PostgreSQL") || version.startsWith("EnterpriseDB")
          ? null
          : version.split("[\\s(]", 2)[0];
    }
  }

  /** Drops what killed builds of this user left behind more than a day ago. */
  static void dropLeftBehind(Connection connection) throws SQLException {
    long before = Instant.now().minus(LEFT_BEHIND).getEpochSecond();
    List<String> left = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet names =
            statement.executeQuery(
                "SELECT d.datname FROM pg_catalog.pg_database d"
                    + " JOIN pg_catalog.pg_roles r ON r.oid = d.datdba"
                    + " WHERE r.rolname = current_user AND d.datname ~ '^"
                    + PREFIX
                    + "[0-9]{10}_[0-9a-f]+$'"
                    + " AND substr(d.datname, 17, 10)::bigint < "
                    + before
                    + " AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_stat_activity a"
                    + " WHERE a.datname = d.datname)")) {
      while (names.next()) {
        left.add(names.getString(1));
      }
    }
    try (Statement statement = connection.createStatement()) {
      for (String name : left) {
        statement.execute("DROP DATABASE IF EXISTS " + name);
      }
    }
  }

  @Override
  public String engine() {
    return "postgresql";
  }

  @Override
  public String productVersion() {
    return productVersion;
  }

  @Override
  public DataSource dataSource() {
    return databases.apply(name);
  }

  @Override
  public boolean startedFromKept() {
    return false;
  }

  @Override
  public DevDatabase copy() throws SQLException {
    return create(databases, name, productVersion, strategy);
  }

  /** Does nothing: a copy ends with its build. */
  @Override
  public void keep(String key) {}

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (Connection connection = databases.apply(origin).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    } catch (SQLException e) {
      // The server is gone, and the database with it; or the next run drops it.
    }
  }
}

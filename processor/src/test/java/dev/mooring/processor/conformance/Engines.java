package dev.mooring.processor.conformance;

import dev.mooring.verifier.database.Cache;
import dev.mooring.verifier.database.DevDatabase;
import dev.mooring.verifier.database.DevDatabaseException;
import dev.mooring.verifier.database.DevDatabaseRequest;
import dev.mooring.verifier.database.DevDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One server of each engine, and empty databases in it. */
final class Engines implements AutoCloseable {
  static final List<String> DIALECTS = List.of("h2", "postgresql");

  /** Those that run embedded, MariaDB with them. */
  static final List<String> ALL = List.of("h2", "postgresql", "mariadb");

  private final Map<String, DevDatabase> servers = new TreeMap<>();
  private final Map<String, DevDatabase> databases = new TreeMap<>();
  private final Map<String, String> missing = new TreeMap<>();

  Engines() {
    this(DIALECTS);
  }

  /** Those of {@link #ALL} that are among the dialects. */
  Engines(Collection<String> dialects) {
    for (String dialect : ALL) {
      if (!dialects.contains(dialect)) {
        continue;
      }
      try {
        servers.put(dialect, open(dialect));
      } catch (SQLException e) {
        missing.put(dialect, String.valueOf(e.getMessage()));
      }
    }
  }

  private static DevDatabase open(String dialect) throws SQLException {
    try {
      return DevDatabases.open(DevDatabaseRequest.of(dialect, Cache.directory()));
    } catch (DevDatabaseException e) {
      throw new SQLException(e.getMessage(), e);
    }
  }

  /** The engines' versions by their dialects, those too that do not run here. */
  Map<String, String> versions() {
    Map<String, String> versions = new TreeMap<>(Map.of("h2", "2.4.240", "postgresql", "18"));
    servers.forEach((dialect, server) -> versions.put(dialect, server.productVersion()));
    return versions;
  }

  /** Why the engine does not run here; {@code null} if it does. */
  @Nullable String missing(String dialect) {
    return missing.get(dialect);
  }

  /** The database of Mooring's schema, empty. */
  DevDatabase ours(String dialect) throws SQLException {
    return empty(dialect, "ours");
  }

  /** The database of Hibernate's schema, empty. */
  DevDatabase theirs(String dialect) throws SQLException {
    return empty(dialect, "theirs");
  }

  /** A new database of PostgreSQL costs more than to drop what the last model left in it. */
  private DevDatabase empty(String dialect, String side) throws SQLException {
    DevDatabase server = servers.get(dialect);
    if (server == null) {
      throw new SQLException(missing.get(dialect));
    }
    DevDatabase database = databases.get(dialect + side);
    if (database == null || dialect.equals("h2")) {
      if (database != null) {
        database.close();
      }
      database = dialect.equals("mariadb") ? open(dialect) : server.copy();
      databases.put(dialect + side, database);
    } else {
      clear(database);
    }
    return database;
  }

  private static void clear(DevDatabase database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      String own = connection.getCatalog();
      if (connection.getMetaData().getDatabaseProductName().equals("MariaDB")) {
        statement.execute("set foreign_key_checks = 0");
        for (String name : Inventory.schemas(connection)) {
          statement.execute("drop database `" + name + "`");
        }
        statement.execute("create database `" + own + "`");
        return;
      }
      for (String schema : Inventory.schemas(connection)) {
        statement.execute("drop schema \"" + schema + "\" cascade");
      }
      statement.execute("create schema public");
    }
  }

  @Override
  public void close() {
    databases.values().forEach(DevDatabase::close);
    servers.values().forEach(DevDatabase::close);
  }
}

package dev.mooring.verifier.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.engine.Constants;
import org.h2.jdbcx.JdbcDataSource;

/** H2 in this JVM's memory, under a name that nobody else can guess. */
final class H2Memory implements DevDatabase {
  private final Path cacheDir;
  private final String options;
  private final JdbcDataSource source;
  private boolean startedFromKept;

  private H2Memory(Path cacheDir, String options) {
    this.cacheDir = cacheDir;
    this.options = options;
    this.source = new JdbcDataSource();
    String delay =
        options.toUpperCase(Locale.ROOT).contains("DB_CLOSE_DELAY=") ? "" : ";DB_CLOSE_DELAY=-1";
    source.setURL("jdbc:h2:mem:mooring-" + UUID.randomUUID() + options + delay);
    source.setUser("sa");
    source.setPassword("");
  }

  static DevDatabase open(DevDatabaseRequest request) throws DevDatabaseException {
    String options = options(request);
    String key = request.stateKey();
    Path state = key == null ? null : states(request.cacheDir(), options).find(key);
    if (key != null && state != null) {
      H2Memory database = new H2Memory(request.cacheDir(), options);
      try {
        database.run(state);
        database.startedFromKept = true;
        return database;
      } catch (SQLException e) {
        // H2 cannot read back each of its own dumps: start empty, as if there were none.
        database.close();
      }
    }
    H2Memory database = new H2Memory(request.cacheDir(), options);
    try (Connection connection = database.connect()) {
      if (connection.isValid(0)) {
        return database;
      }
      throw new SQLException("the connection is not valid");
    } catch (SQLException e) {
      throw Problems.h2(e);
    }
  }

  static boolean kept(DevDatabaseRequest request, String key) {
    return states(request.cacheDir(), options(request)).find(key) != null;
  }

  private static String options(DevDatabaseRequest request) {
    String url = request.url();
    return url == null ? "" : JdbcUrl.h2Options(url);
  }

  private static KeptStates states(Path cacheDir, String options) {
    String variant =
        Constants.VERSION
            + (options.isEmpty() ? "" : "-" + Integer.toHexString(options.hashCode()));
    return new KeptStates(cacheDir.resolve("h2"), variant);
  }

  private void run(Path script) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "RUNSCRIPT FROM '" + script.toString().replace("'", "''") + "' CHARSET 'UTF-8'");
    }
  }

  /** The statements that make an equal database. */
  private List<String> script() throws SQLException {
    List<String> script = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet lines = statement.executeQuery("SCRIPT")) {
      while (lines.next()) {
        script.add(lines.getString(1));
      }
    }
    return script;
  }

  @Override
  public String engine() {
    return "h2";
  }

  @Override
  public String productVersion() {
    return Constants.VERSION;
  }

  @Override
  public DataSource dataSource() {
    return source;
  }

  @Override
  public boolean startedFromKept() {
    return startedFromKept;
  }

  @Override
  public DevDatabase copy() throws SQLException {
    H2Memory copy = new H2Memory(cacheDir, options);
    try (Connection connection = copy.connect();
        Statement statement = connection.createStatement()) {
      for (String line : script()) {
        statement.execute(line);
      }
      return copy;
    } catch (SQLException e) {
      copy.close();
      throw e;
    }
  }

  @Override
  public void keep(String key) throws DevDatabaseException {
    try {
      List<String> script = script();
      Cache.privateDirectory(cacheDir, "h2");
      states(cacheDir, options)
          .store(key, target -> Files.write(target, script, StandardCharsets.UTF_8));
    } catch (SQLException | IOException e) {
      throw Problems.notKept(e);
    }
  }

  @Override
  public void close() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN IMMEDIATELY");
    } catch (SQLException e) {
      // closed before; its memory is free either way
    }
  }
}

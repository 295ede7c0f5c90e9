package dev.mooring.verifier.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A MariaDB server of our own, on a copy of the template or of a kept state. It listens on
 * loopback, since the driver reaches sockets only through native code, and asks for the password.
 */
final class EmbeddedMariadb implements DevDatabase {
  private static final int ATTEMPTS = 3;

  private final MariadbInstallation installation;
  private final RunDirectory run;
  private final Duration startTimeout;
  private @Nullable ServerProcess server;
  private int port;
  private boolean startedFromKept;

  private EmbeddedMariadb(
      MariadbInstallation installation, RunDirectory run, Duration startTimeout) {
    this.installation = installation;
    this.run = run;
    this.startTimeout = startTimeout;
  }

  static DevDatabase open(DevDatabaseRequest request) throws DevDatabaseException {
    MariadbInstallation installation = MariadbInstallation.find(request.cacheDir());
    EmbeddedMariadb database = null;
    try {
      RunDirectory run = RunDirectory.create(installation.root(), ServerUser.SELF);
      database = new EmbeddedMariadb(installation, run, request.startTimeout());
      database.open(request.stateKey());
      return database;
    } catch (IOException e) {
      throw Problems.notPrepared("MariaDB", request.cacheDir(), e);
    } finally {
      if (database != null && database.server == null) {
        database.close();
      }
    }
  }

  private void open(@Nullable String key) throws IOException, DevDatabaseException {
    Path state = key == null ? null : installation.states().find(key);
    if (key != null && state != null) {
      try {
        populate(state);
        start();
        startedFromKept = true;
        return;
      } catch (IOException | DevDatabaseException e) {
        // A state is a copy of what can be had by replaying: never worth failing for.
        installation.states().drop(key);
        FileTree.delete(run.data());
      }
    }
    populate(installation.template().data());
    start();
  }

  private void populate(Path source) throws IOException {
    FileTree.copy(source, ServerUser.SELF.directory(run.data()));
  }

  /** Starts the server; on another port where somebody else was quicker to take it. */
  private void start() throws IOException, DevDatabaseException {
    for (int attempt = 1; ; attempt++) {
      try {
        startOnce();
        return;
      } catch (DevDatabaseException e) {
        boolean taken = ServerProcess.lastLines(run.log(), 15).contains("Bind on TCP/IP port");
        if (attempt == ATTEMPTS || !taken) {
          throw e;
        }
      }
    }
  }

  private void startOnce() throws IOException, DevDatabaseException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = probe.getLocalPort();
    }
    List<String> command =
        new ArrayList<>(MariadbSettings.command(installation.home(), run.data()));
    command.add("--bind-address=127.0.0.1");
    command.add("--port=" + port);
    command.add("--socket=" + run.sockets().resolve("s"));
    command.add("--pid-file=" + run.data().resolve(OrphanServer.MARIADB));
    Files.deleteIfExists(run.log());
    ServerProcess process = WatchedServer.start(run, ServerUser.SELF, "TERM", "KILL", command);
    boolean ready = false;
    try {
      awaitReady(process);
      ready = true;
      server = process;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problems.notStarted("MariaDB", "interrupted", run.log());
    } finally {
      if (!ready) {
        process.kill();
      }
    }
  }

  /** Waits for the log to say that it is ready before it connects. */
  private void awaitReady(ServerProcess process)
      throws IOException, DevDatabaseException, InterruptedException {
    long deadline = System.nanoTime() + startTimeout.toNanos();
    DataSource source = dataSource();
    String problem = Problems.notWithin(startTimeout);
    while (System.nanoTime() < deadline) {
      boolean ended = process.endsWithin(5);
      String log = ServerProcess.lastLines(run.log(), 50);
      if (ended) {
        String libraries = MissingLibraries.in(log);
        throw libraries.isEmpty()
            ? Problems.notStarted("MariaDB", "it ended at once", run.log())
            : Problems.librariesMissing(libraries);
      }
      if (log.contains("ready for connections")) {
        try (Connection connection = source.getConnection()) {
          if (connection.isValid(0)) {
            return;
          }
        } catch (SQLException e) {
          problem = String.valueOf(e.getMessage());
        }
      }
    }
    throw Problems.notStarted("MariaDB", problem, run.log());
  }

  @Override
  public String engine() {
    return "mariadb";
  }

  @Override
  public String productVersion() {
    return installation.binaries().series();
  }

  @Override
  public DataSource dataSource() {
    try {
      return new DriverDataSource(
          installation.driver(),
          "jdbc:mariadb://127.0.0.1:" + port + "/" + MariadbTemplate.DATABASE,
          MariadbTemplate.USER,
          installation.template().password());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean startedFromKept() {
    return startedFromKept;
  }

  @Override
  public DevDatabase copy() throws SQLException {
    throw new SQLFeatureNotSupportedException("MariaDB cannot copy a database", "0A000");
  }

  /** Stops, copies and starts again. */
  @Override
  public void keep(String key) throws DevDatabaseException {
    ServerProcess running = server;
    if (running == null) {
      throw new IllegalStateException("closed");
    }
    try {
      running.shutDown();
      server = null;
      try {
        installation
            .states()
            .store(key, target -> FileTree.copy(run.data(), ServerUser.SELF.directory(target)));
      } finally {
        start(); // also where nothing could be kept: the database itself is as it was
      }
    } catch (IOException e) {
      throw Problems.notKept(e);
    }
  }

  @Override
  public void close() {
    ServerProcess running = server;
    server = null;
    if (running != null) {
      running.kill();
    }
    run.delete();
  }
}

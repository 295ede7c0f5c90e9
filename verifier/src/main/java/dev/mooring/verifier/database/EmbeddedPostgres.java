package dev.mooring.verifier.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server of our own, on a copy of the template or of a kept state. */
final class EmbeddedPostgres implements DevDatabase {
  private static final String STARTING_UP = "57P03";

  private final PostgresInstallation installation;
  private final RunDirectory run;
  private final Duration startTimeout;
  private PostgresEndpoint endpoint;
  private @Nullable ServerProcess server;
  private boolean startedFromKept;

  private EmbeddedPostgres(
      PostgresInstallation installation,
      RunDirectory run,
      PostgresEndpoint endpoint,
      Duration startTimeout) {
    this.installation = installation;
    this.run = run;
    this.endpoint = endpoint;
    this.startTimeout = startTimeout;
  }

  static DevDatabase open(DevDatabaseRequest request) throws DevDatabaseException {
    return open(PostgresInstallation.find(request.cacheDir()), request);
  }

  static DevDatabase open(PostgresInstallation installation, DevDatabaseRequest request)
      throws DevDatabaseException {
    return open(installation, request, null);
  }

  /** Opens one that listens at the endpoint; {@code null} for the best that this system has. */
  static DevDatabase open(
      PostgresInstallation installation,
      DevDatabaseRequest request,
      @Nullable PostgresEndpoint endpoint)
      throws DevDatabaseException {
    EmbeddedPostgres database = null;
    try {
      RunDirectory run = RunDirectory.create(installation.root(), installation.user());
      PostgresEndpoint listen = endpoint == null ? installation.endpoint(run) : endpoint;
      database = new EmbeddedPostgres(installation, run, listen, request.startTimeout());
      database.open(request.stateKey());
      return database;
    } catch (IOException e) {
      throw Problems.notPrepared(request.cacheDir(), e);
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
    installation.user().directory(run.data());
    FileTree.copy(source, run.data());
    installation.user().handOver(run.data());
  }

  /** Starts the server on the run's data directory; over TCP if sockets turn out not to work. */
  private void start() throws IOException, DevDatabaseException {
    for (int attempt = 0; ; attempt++) {
      try {
        startOnce();
        return;
      } catch (DevDatabaseException e) {
        String log = ServerProcess.lastLines(run.log(), 15);
        boolean socket = endpoint.socketDirectory() != null && log.contains("Unix-domain socket");
        boolean port = endpoint.socketDirectory() == null && log.contains("could not bind");
        if (attempt == 2 || !(socket || port)) {
          throw e;
        }
        endpoint = installation.loopback();
      }
    }
  }

  private void startOnce() throws IOException, DevDatabaseException {
    Path settings = run.data().resolve("postgresql.conf");
    Files.writeString(settings, PostgresSettings.text(installation.major(), endpoint));
    Files.deleteIfExists(run.log());
    ServerProcess process = installation.launch(run);
    boolean ready = false;
    try {
      awaitReady(process);
      ready = true;
      server = process;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problems.notStarted("interrupted", run.log());
    } finally {
      if (!ready) {
        process.kill();
      }
    }
  }

  /**
   * Waits for postmaster.pid to say "ready" before it connects: each connection refused before that
   * would cost the server a fork.
   */
  private void awaitReady(ServerProcess process)
      throws IOException, DevDatabaseException, InterruptedException {
    long deadline = System.nanoTime() + startTimeout.toNanos();
    DataSource source = dataSource(); // loads the driver's classes while the server starts
    Path status = run.data().resolve("postmaster.pid");
    String problem = Problems.notWithin(startTimeout);
    while (System.nanoTime() < deadline) {
      if (process.endsWithin(1)) {
        throw Problems.notStarted("it ended at once", run.log());
      }
      if (Files.exists(status) && Files.readString(status).contains("ready")) {
        try (Connection connection = source.getConnection()) {
          if (connection.isValid(0)) {
            return;
          }
        } catch (SQLException e) {
          if (!STARTING_UP.equals(e.getSQLState())) {
            problem = String.valueOf(e.getMessage());
            process.endsWithin(20);
          }
        }
      }
    }
    throw Problems.notStarted(problem, run.log());
  }

  @Override
  public String engine() {
    return "postgresql";
  }

  @Override
  public String productVersion() {
    return Integer.toString(installation.major());
  }

  @Override
  public DataSource dataSource() {
    return endpoint.dataSource(PostgresEndpoint.DATABASE);
  }

  @Override
  public boolean startedFromKept() {
    return startedFromKept;
  }

  @Override
  public DevDatabase copy() throws SQLException {
    return PostgresScratch.create(
        endpoint::dataSource,
        PostgresEndpoint.DATABASE,
        productVersion(),
        installation.major() >= 15 ? PostgresScratch.FILE_COPY : PostgresScratch.SERVERS_OWN);
  }

  /**
   * Stops, copies and starts again: a copy of a running server's files would lack unlogged tables.
   */
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
            .store(
                key,
                target -> {
                  ServerUser.SELF.directory(target);
                  FileTree.copy(run.data(), target);
                });
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

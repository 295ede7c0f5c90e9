package dev.mooring.verifier.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A server under pg_ctl, for Windows: pg_ctl starts it without the administrator's rights that
 * PostgreSQL refuses, and can stop it without signals. Outlives a killed JVM until the next start
 * reaps it.
 */
final class ControlledServer implements ServerProcess {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final RunDirectory run;
  private final Path home;
  private final ServerUser user;

  private ControlledServer(RunDirectory run, Path home, ServerUser user) {
    this.run = run;
    this.home = home;
    this.user = user;
  }

  static ControlledServer start(RunDirectory run, Path home, ServerUser user) throws IOException {
    ControlledServer server = new ControlledServer(run, home, user);
    // The server's log is the command's own output: it inherits the file.
    Command.Outcome outcome = server.control("start", "-W");
    if (!outcome.ok()) {
      throw new IOException("pg_ctl start: " + outcome.output());
    }
    return server;
  }

  private Command.Outcome control(String verb, String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(PostgresTemplate.program(home, "pg_ctl"), verb, "-D", run.data().toString()));
    command.addAll(List.of(options));
    Path log = verb.equals("start") ? run.log() : run.path().resolve("pg_ctl.log");
    return Command.run(user.command(command), "", log, LIMIT);
  }

  @Override
  public boolean endsWithin(long millis) throws InterruptedException {
    Thread.sleep(millis);
    // PostgreSQL removes the file when it ends; while it starts there may be none yet.
    return !Files.exists(run.data().resolve("postmaster.pid"))
        && ServerProcess.lastLines(run.log(), 50).contains("FATAL");
  }

  @Override
  public void shutDown() throws IOException {
    Command.Outcome outcome = control("stop", "-m", "fast", "-w");
    if (!outcome.ok()) {
      throw new IOException("pg_ctl stop: " + outcome.output());
    }
  }

  @Override
  public void kill() {
    try {
      if (control("stop", "-m", "immediate", "-w").ok()) {
        return;
      }
    } catch (IOException e) {
      // the hard way, then
    }
    OrphanServer.stop(run.data());
  }
}

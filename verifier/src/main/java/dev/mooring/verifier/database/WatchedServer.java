package dev.mooring.verifier.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server under a small shell that dies with this JVM: the shell reads the pipe that we hold, and
 * when the pipe ends, however we ended, it stops the server and deletes its directories.
 */
final class WatchedServer implements ServerProcess {
  private static final long STOP_SECONDS = 20;

  /**
   * Arguments: run directory, socket directory, data directory, the signals that stop and that end
   * the server, then its command. The reader leaves a mark in the data directory before it ends the
   * server, so that the last line can tell that from a server that ended on request or by itself;
   * it repeats its signal because shells start background jobs with SIGQUIT ignored until
   * PostgreSQL sets its handlers.
   */
  private static final String WATCH =
      """
      trap '' INT HUP
      run=$1; sockets=$2; mark=$3/mooring.ended; stop=$4; end=$5; shift 5
      exec 3<&0 </dev/null
      "$@" 3<&- &
      server=$!
      {
        read -r how <&3
        if [ "$how" = stop ]; then kill "-$stop" "$server"; exit; fi
        : >"$mark"
        while kill "-$end" "$server" 2>/dev/null; do sleep 1; done
      } &
      reader=$!
      exec 3<&-
      wait "$server"; code=$?
      kill "$reader" 2>/dev/null
      if [ -e "$mark" ]; then rm -rf "$run" "$sockets" 2>/dev/null; fi
      exit "$code"
      """;

  private final Process shell;

  private WatchedServer(Process shell) {
    this.shell = shell;
  }

  /** PostgreSQL: a fast shutdown, or an immediate one, which takes its children along. */
  static WatchedServer start(RunDirectory run, Path home, ServerUser user) throws IOException {
    return start(
        run,
        user,
        "INT",
        "QUIT",
        List.of(PostgresTemplate.program(home, "postgres"), "-D", run.data().toString()));
  }

  /**
   * Any server that is one process to signal.
   *
   * @param stop the signal's name for a shutdown with everything written
   * @param end the signal's name for the fastest end
   */
  static WatchedServer start(
      RunDirectory run, ServerUser user, String stop, String end, List<String> server)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", WATCH, "mooring"));
    command.addAll(List.of(run.path().toString(), run.sockets().toString(), run.data().toString()));
    command.addAll(List.of(stop, end));
    command.addAll(server);
    return new WatchedServer(
        Command.builder(user.command(command))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(run.log().toFile()))
            .start());
  }

  @Override
  public boolean endsWithin(long millis) throws InterruptedException {
    return shell.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void shutDown() throws IOException {
    OutputStream pipe = shell.getOutputStream();
    pipe.write("stop\n".getBytes(StandardCharsets.US_ASCII));
    pipe.flush();
    try {
      if (!endsWithin(TimeUnit.SECONDS.toMillis(STOP_SECONDS))) {
        throw new IOException("the server did not shut down within " + STOP_SECONDS + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the server shut down", e);
    } finally {
      pipe.close();
    }
  }

  @Override
  public void kill() {
    try {
      shell.getOutputStream().close();
    } catch (IOException e) {
      // it has ended already
    }
    boolean interrupted = Thread.interrupted();
    try {
      if (endsWithin(TimeUnit.SECONDS.toMillis(STOP_SECONDS))) {
        return;
      }
    } catch (InterruptedException e) {
      interrupted = true;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    for (ProcessHandle process : shell.descendants().toList()) {
      process.destroyForcibly();
    }
    shell.destroyForcibly();
  }
}

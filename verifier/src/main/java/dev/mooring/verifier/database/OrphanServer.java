package dev.mooring.verifier.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server whose build is dead. */
final class OrphanServer {
  /** The file with the process number in a data directory of MariaDB. */
  static final String MARIADB = "mariadbd.pid";

  private OrphanServer() {}

  /** Stops the server of that data directory if there is one; returns when it has ended. */
  static void stop(Path data) {
    Optional<ProcessHandle> found = find(data);
    if (found.isEmpty()) {
      return;
    }
    ProcessHandle server = found.get();
    // Immediate shutdown takes the children along and removes the shared memory; kill -9 does not.
    if (Cache.POSIX && quit(server.pid()) && ended(server)) {
      return;
    }
    List<ProcessHandle> children = server.descendants().toList();
    server.destroyForcibly();
    for (ProcessHandle child : children) {
      child.destroyForcibly();
    }
    ended(server);
  }

  /** The process that the server's file names, if that is still a server with this directory. */
  private static Optional<ProcessHandle> find(Path data) {
    Path postgres = data.resolve("postmaster.pid");
    try {
      List<String> lines =
          Files.readAllLines(Files.exists(postgres) ? postgres : data.resolve(MARIADB));
      return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
          .filter(process -> serves(process.info(), data));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // it never came to life, or ended properly
    }
  }

  private static boolean serves(ProcessHandle.Info info, Path data) {
    String command = info.command().orElse("");
    String program =
        command.substring(Math.max(command.lastIndexOf('/'), command.lastIndexOf('\\')) + 1);
    if (!program.startsWith("postgres") && !program.startsWith("mariadbd")) {
      return false;
    }
    for (String argument : info.arguments().orElse(new String[0])) {
      if (argument.equals(data.toString()) || argument.equals("--datadir=" + data)) {
        return true;
      }
    }
    // Windows does not tell arguments; the name and the number have to do there.
    return !Cache.POSIX;
  }

  private static boolean quit(long pid) {
    try {
      Process kill = new ProcessBuilder("sh", "-c", "kill -QUIT " + pid).start();
      return kill.waitFor(5, TimeUnit.SECONDS);
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean ended(ProcessHandle process) {
    try {
      process.onExit().get(5, TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

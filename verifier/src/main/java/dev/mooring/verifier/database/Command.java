package dev.mooring.verifier.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A short-lived command run to its end. */
final class Command {

  private Command() {}

  /** How it ended: exit code and everything it wrote. */
  record Outcome(int exitCode, String output) {
    boolean ok() {
      return exitCode == 0;
    }
  }

  /** A process of PostgreSQL's programs: no setting of the user's own clients gets in. */
  static ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment
        .keySet()
        .removeIf(
            name -> name.startsWith("PG") || name.startsWith("LC_") || name.startsWith("LANG"));
    environment.put("LC_ALL", "C");
    return builder.redirectErrorStream(true);
  }

  /**
   * Runs it with this text as standard input.
   *
   * @throws IOException if it cannot be started or takes longer than the limit
   */
  static Outcome run(List<String> command, String input, Path log, Duration limit)
      throws IOException {
    Process process = builder(command).redirectOutput(log.toFile()).start();
    try {
      try (OutputStream stdin = process.getOutputStream()) {
        stdin.write(input.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        // it ended before it read: its exit code and output say why
      }
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException(command.get(0) + " did not end within " + limit.toSeconds() + " s");
      }
      String output = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
      return new Outcome(process.exitValue(), output.strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + command.get(0), e);
    } finally {
      process.destroyForcibly();
    }
  }
}

package dev.mooring.verifier.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A running server. */
interface ServerProcess {

  /** Waits that long, or less if the server ends; returns whether it has ended. */
  boolean endsWithin(long millis) throws InterruptedException;

  /** Stops it with everything written, so that its data directory can be copied. */
  void shutDown() throws IOException;

  /** Stops it as fast as possible; its data directory is of no use afterwards. */
  void kill();

  /** The last lines of its log. */
  static String lastLines(Path log, int count) {
    try {
      List<String> lines =
          List.of(new String(Files.readAllBytes(log), StandardCharsets.UTF_8).strip().split("\n"));
      return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
    } catch (IOException e) {
      return "(no log)";
    }
  }
}

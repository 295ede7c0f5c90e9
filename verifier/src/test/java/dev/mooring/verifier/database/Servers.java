package dev.mooring.verifier.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** What tests ask about running servers. */
final class Servers {

  private Servers() {}

  /** The process number of the server of a run directory. */
  static long postmaster(Path run) throws IOException {
    return Long.parseLong(
        Files.readAllLines(run.resolve("data").resolve("postmaster.pid")).get(0).strip());
  }

  /** The same once the server is ready; 0 before. */
  static long readyPostmaster(Path run) throws IOException {
    Path file = run.resolve("data").resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return 0;
    }
    List<String> lines = Files.readAllLines(file);
    return lines.size() >= 8 && lines.get(7).startsWith("ready") ? postmaster(run) : 0;
  }

  /** Waits until that process has ended; fails after ten seconds. */
  static void awaitEnd(long pid) throws InterruptedException {
    await(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
  }

  /** Waits until it is so; fails after ten seconds. */
  static void await(Callable<Boolean> condition) throws InterruptedException {
    for (int i = 0; i < 1000; i++) {
      try {
        if (condition.call()) {
          return;
        }
      } catch (Exception e) {
        // not yet
      }
      Thread.sleep(10);
    }
    throw new AssertionError("did not happen within ten seconds");
  }
}

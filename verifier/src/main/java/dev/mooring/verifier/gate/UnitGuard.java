package dev.mooring.verifier.gate;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One build at a time proves a unit, over threads, class loaders and processes. */
final class UnitGuard {
  /** What is done meanwhile. */
  interface Action<T> {
    T run() throws GateException;
  }

  private UnitGuard() {}

  static <T> T guarded(Path stateDirectory, String unit, Action<T> action) throws GateException {
    Path file = stateDirectory.resolve(unit + ".guard");
    // File locks exclude processes, not threads; an interned string is shared by class loaders.
    synchronized (("mooring-unit:" + file.toAbsolutePath()).intern()) {
      try {
        Files.createDirectories(stateDirectory);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.lock()) {
          if (!lock.isValid()) {
            throw new IOException("lost the lock");
          }
          return action.run();
        }
      } catch (IOException e) {
        throw new GateException(
            Finding.error(
                "state.unwritable",
                unit,
                "the state directory " + stateDirectory + " cannot be used: " + e,
                "make it writable"));
      }
    }
  }
}

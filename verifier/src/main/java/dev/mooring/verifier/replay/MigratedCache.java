package dev.mooring.verifier.replay;

import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.lock.LockFile;
import dev.mooring.schema.lock.LockReader;
import dev.mooring.schema.lock.LockWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The migrated schema of one unit, kept below the build directory so that it is not replayed while
 * migrations stay as they are. What cannot be read is as good as nothing.
 */
final class MigratedCache {
  private final Path file;

  MigratedCache(Path stateDirectory, String unit) {
    this.file = stateDirectory.resolve(unit + ".migrated");
  }

  /** The lock document and the version of the engine that it was read from. */
  record Entry(String productVersion, Lock lock) {}

  /** What was kept under that very key; {@code null} for nothing. */
  @Nullable Entry find(String key) {
    try {
      String text = LockFile.text(file);
      if (text == null) {
        return null;
      }
      int first = text.indexOf('\n');
      int second = text.indexOf('\n', first + 1);
      if (first < 0 || second < 0 || !text.substring(0, first).equals(key)) {
        return null;
      }
      return new Entry(
          text.substring(first + 1, second),
          LockReader.read(text.substring(second + 1), file.toString()));
    } catch (LockException e) {
      return null;
    }
  }

  /** Whether anything was kept, under whatever key. */
  boolean exists() {
    return Files.exists(file);
  }

  /**
   * Keeps the entry instead of what was there; a state that cannot be written is not worth a word.
   */
  void keep(String key, Entry entry) {
    try {
      LockFile.write(
          file, key + "\n" + entry.productVersion() + "\n" + LockWriter.write(entry.lock()));
    } catch (LockException e) {
      // replayed anew next time
    }
  }
}

package dev.mooring.verifier.replay;

import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.lock.LockFile;
import dev.mooring.schema.lock.LockReader;
import dev.mooring.schema.lock.LockWriter;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.state.Checksum;
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

  /**
   * What was kept.
   *
   * @param productVersion of the engine that it was read from
   * @param document as {@link LockWriter} wrote it, byte by byte
   */
  record Entry(String productVersion, String document) {
    /** {@code null} where it is no lock of this version's format. */
    @Nullable Schema schema() {
      try {
        return LockReader.read(document, "").schema();
      } catch (LockException e) {
        return null;
      }
    }
  }

  /** What was kept under that very key; {@code null} for nothing. */
  @Nullable Entry find(String key) {
    try {
      String text = LockFile.text(file);
      if (text == null) {
        return null;
      }
      int first = text.indexOf('\n');
      int second = text.indexOf('\n', first + 1);
      if (first < 0 || second < 0) {
        return null;
      }
      String document = text.substring(second + 1);
      return text.substring(0, first).equals(key + " " + Checksum.of(document))
          ? new Entry(text.substring(first + 1, second), document)
          : null;
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
          file,
          key
              + " "
              + Checksum.of(entry.document())
              + "\n"
              + entry.productVersion()
              + "\n"
              + entry.document());
    } catch (LockException e) {
      // replayed anew next time
    }
  }
}

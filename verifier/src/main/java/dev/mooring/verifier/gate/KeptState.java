package dev.mooring.verifier.gate;

import dev.mooring.verifier.database.Cache;
import dev.mooring.verifier.database.ProjectCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a command keeps what the next one on the same project need not find out again: in the
 * cache. Without one, and in CI, in a directory of its own that is gone with it.
 */
public final class KeptState implements AutoCloseable {
  private final Path directory;
  private final boolean passing;

  private KeptState(Path directory, boolean passing) {
    this.directory = directory;
    this.passing = passing;
  }

  /** The one of that project, made now if need be. */
  public static KeptState of(Path project, boolean ci) throws IOException {
    if (!ci) {
      try {
        return new KeptState(ProjectCache.directory(Cache.directory(), project), false);
      } catch (IOException e) {
        // Nothing is remembered then.
      }
    }
    return new KeptState(Files.createTempDirectory("mooring-"), true);
  }

  /** An existing directory. */
  public Path directory() {
    return directory;
  }

  @Override
  public void close() throws IOException {
    if (!passing) {
      return;
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(directory)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}

package dev.mooring.verifier.database;

import dev.mooring.schema.state.Digest;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/** What is kept of projects that have no build directory to keep it in. */
public final class ProjectCache {
  private static final Duration FORGOTTEN_AFTER = Duration.ofDays(30);

  private ProjectCache() {}

  /**
   * The private directory of that project in the cache, marked as just used. Those of projects that
   * nobody asked for in 30 days are deleted.
   *
   * @throws IOException if it cannot be made
   */
  public static Path directory(Path cacheDir, Path project) throws IOException {
    Path all = Cache.privateDirectory(cacheDir, "check");
    String name = new Digest().add(project.toAbsolutePath().normalize().toString()).hex();
    Path own = Files.createDirectories(all.resolve(name.substring(0, 32)));
    Files.setLastModifiedTime(own, FileTime.from(Instant.now()));
    Instant forgotten = Instant.now().minus(FORGOTTEN_AFTER);
    try (DirectoryStream<Path> others = Files.newDirectoryStream(all)) {
      for (Path other : others) {
        if (Files.getLastModifiedTime(other).toInstant().isBefore(forgotten)) {
          FileTree.discard(other);
        }
      }
    }
    return own;
  }
}

package dev.mooring.schema.state;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The private per-user directory for what is dear to make and cheap to keep: server binaries,
 * archives, states.
 */
public final class CacheDirectory {
  private CacheDirectory() {}

  /**
   * The directory: system property {@code mooring.cache}, environment variable {@code
   * MOORING_CACHE}, {@code XDG_CACHE_HOME/mooring}, {@code LOCALAPPDATA\mooring\cache} on Windows,
   * else {@code ~/.cache/mooring}. It need not exist.
   */
  public static Path locate() {
    Path stated = path(System.getProperty("mooring.cache"));
    if (stated == null) {
      stated = path(System.getenv("MOORING_CACHE"));
    }
    if (stated != null) {
      return stated;
    }
    Path base = path(System.getenv("XDG_CACHE_HOME"));
    if (base != null) {
      return base.resolve("mooring");
    }
    base = path(System.getenv("LOCALAPPDATA"));
    if (base != null) {
      return base.resolve("mooring").resolve("cache");
    }
    return Path.of(System.getProperty("user.home", "."), ".cache", "mooring").toAbsolutePath();
  }

  /**
   * Creates the directory and its parents, readable by its owner alone where the file system knows
   * owners.
   *
   * @throws IOException where it cannot be created
   */
  public static Path create(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
        Files.createDirectories(
            directory,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      } else {
        Files.createDirectories(directory);
      }
    }
    return directory;
  }

  private static @Nullable Path path(@Nullable String text) {
    return text == null || text.isBlank() ? null : Path.of(text).toAbsolutePath();
  }
}

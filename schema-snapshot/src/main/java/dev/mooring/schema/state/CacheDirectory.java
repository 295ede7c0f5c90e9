package dev.mooring.schema.state;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The private per-user directory for what is dear to make and cheap to keep: server binaries,
 * archives, states.
 */
public final class CacheDirectory {
  private CacheDirectory() {}

  /**
   * Where the cache is, absolute; it need not exist yet. The system property {@code mooring.cache},
   * the environment's {@code MOORING_CACHE}, {@code %LOCALAPPDATA%\mooring} on Windows, {@code
   * $XDG_CACHE_HOME/mooring} and {@code ~/.cache/mooring}: the first that is set.
   */
  public static Path locate() {
    Path named = path(System.getProperty("mooring.cache"));
    if (named == null) {
      named = path(System.getenv("MOORING_CACHE"));
    }
    if (named != null) {
      return named.toAbsolutePath();
    }
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    Path base = path(System.getenv(windows ? "LOCALAPPDATA" : "XDG_CACHE_HOME"));
    // The XDG specification: relative paths are invalid and to be ignored.
    if (base == null || !base.isAbsolute()) {
      base = Path.of(System.getProperty("user.home", ".")).toAbsolutePath().resolve(".cache");
    }
    return base.resolve("mooring");
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
    return text == null || text.isBlank() ? null : Path.of(text);
  }
}

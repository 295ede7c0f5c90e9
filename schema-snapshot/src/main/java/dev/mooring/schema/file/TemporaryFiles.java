package dev.mooring.schema.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names for files beside another that say whose they are: {@code .clinic.lock.json.4711-0.tmp}. */
final class TemporaryFiles {
  /** Process ids mean nothing in another container, so a foreign writer gets this long. */
  private static final Duration FOREIGN = Duration.ofMinutes(1);

  /** Process ids are used again: after this long a living process cannot be the writer. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  private static final Pattern OWNER = Pattern.compile("\\.(\\d{1,18})-\\d+\\.tmp$");
  private static final AtomicLong NEXT = new AtomicLong();

  private TemporaryFiles() {}

  /** A name that no other living writer uses. */
  static Path beside(Path target) {
    return target.resolveSibling(
        "."
            + target.getFileName()
            + "."
            + ProcessHandle.current().pid()
            + "-"
            + NEXT.getAndIncrement()
            + ".tmp");
  }

  /** Removes what killed writers of the same file left. */
  static void removeStale(Path target) throws IOException {
    Path directory = target.getParent();
    String prefix = "." + target.getFileName() + ".";
    if (directory == null) {
      return;
    }
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(
            directory, file -> String.valueOf(file.getFileName()).startsWith(prefix))) {
      for (Path file : files) {
        if (isStale(file)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static boolean isStale(Path file) throws IOException {
    Matcher owner = OWNER.matcher(file.toString());
    if (!owner.find()) {
      return false;
    }
    Duration age;
    try {
      age = Duration.between(Files.getLastModifiedTime(file).toInstant(), Instant.now());
    } catch (NoSuchFileException moved) {
      return false;
    }
    boolean alive = ProcessHandle.of(Long.parseLong(owner.group(1))).isPresent();
    return age.compareTo(alive ? ABANDONED : FOREIGN) > 0;
  }
}

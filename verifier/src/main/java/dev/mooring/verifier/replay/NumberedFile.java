package dev.mooring.verifier.replay;

import java.nio.file.Path;

/**
 * A file whose name begins with a version.
 *
 * @param path absolute
 * @param place the file for people: relative to the project where it lies in it
 * @param prefix what stands before the version
 * @param version as it is spelled
 * @param rest what stands behind the version
 */
public record NumberedFile(
    Kind kind, Path path, String place, String prefix, String version, String rest)
    implements Comparable<NumberedFile> {

  /** What Flyway makes of it. */
  public enum Kind {
    VERSIONED,
    BASELINE,
    UNDO,
    /** A migration in Java or Kotlin: its class has the name of the file. */
    CODE
  }

  /** The same file under another version. */
  public Path as(String other) {
    return path.resolveSibling(prefix + other + rest);
  }

  /** Whether it comes before or behind, by Flyway's order of versions. */
  public int compareVersion(String other) {
    return compare(version, other);
  }

  /** Flyway's order of two versions, however they are spelled. */
  public static int compare(String version, String other) {
    return parsed(version).compareTo(parsed(other));
  }

  private static MigrationVersion parsed(String version) {
    MigrationVersion parsed = MigrationVersion.parse(version);
    if (parsed == null) {
      throw new IllegalArgumentException(version);
    }
    return parsed;
  }

  @Override
  public int compareTo(NumberedFile other) {
    int order = compareVersion(other.version);
    return order != 0 ? order : path.compareTo(other.path);
  }
}

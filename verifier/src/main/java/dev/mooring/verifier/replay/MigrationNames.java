package dev.mooring.verifier.replay;

import dev.mooring.verifier.replay.Migration.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What Flyway makes of a file's name. */
final class MigrationNames {
  private final MigrationSettings settings;

  MigrationNames(MigrationSettings settings) {
    this.settings = settings;
  }

  /**
   * What a file is.
   *
   * @param kind {@code null} where Flyway passes it over
   * @param wrong why the name is probably a slip; {@code null} for a good one
   */
  record Meaning(@Nullable Kind kind, @Nullable MigrationVersion version, @Nullable String wrong) {}

  /** What the file name, without directories, means. */
  Meaning of(String fileName) {
    String suffix = suffix(fileName);
    if (suffix == null) {
      return new Meaning(null, null, null);
    }
    String stem = fileName.substring(0, fileName.length() - suffix.length());
    if (isCallback(stem)) {
      return new Meaning(Kind.CALLBACK, null, null);
    }
    if (startsWithVersion(stem, settings.versionedPrefix())) {
      return versioned(Kind.VERSIONED, stem.substring(settings.versionedPrefix().length()));
    }
    if (startsWithVersion(stem, settings.baselinePrefix())) {
      return versioned(Kind.BASELINE, stem.substring(settings.baselinePrefix().length()));
    }
    if (stem.startsWith(settings.repeatablePrefix() + settings.separator())) {
      return new Meaning(Kind.REPEATABLE, null, null);
    }
    String lower = stem.toLowerCase(Locale.ROOT);
    boolean slip =
        startsWithVersion(lower, settings.versionedPrefix().toLowerCase(Locale.ROOT))
            || startsWithVersion(lower, "")
            || lower.startsWith(
                (settings.repeatablePrefix() + settings.separator()).toLowerCase(Locale.ROOT));
    return new Meaning(
        null,
        null,
        slip ? "does not begin with " + settings.versionedPrefix() + " and a version" : null);
  }

  private Meaning versioned(Kind kind, String rest) {
    int end = rest.indexOf(settings.separator());
    String text = end < 0 ? rest : rest.substring(0, end);
    MigrationVersion version = MigrationVersion.parse(text);
    return version == null
        ? new Meaning(
            null,
            null,
            "has no \"" + settings.separator() + "\" between its version and its description")
        : new Meaning(kind, version, null);
  }

  private static boolean startsWithVersion(String stem, String prefix) {
    return stem.startsWith(prefix)
        && stem.length() > prefix.length()
        && Character.isDigit(stem.charAt(prefix.length()));
  }

  private @Nullable String suffix(String fileName) {
    for (String suffix : settings.suffixes()) {
      if (fileName.length() > suffix.length() && fileName.endsWith(suffix)) {
        return suffix;
      }
    }
    return null;
  }

  /** Flyway's events all begin like this: afterMigrate, beforeEachMigrate__x, createSchema. */
  private static boolean isCallback(String stem) {
    return stem.startsWith("before") || stem.startsWith("after") || stem.equals("createSchema");
  }

  /** What a migration in Java is by its simple class name; settings do not change these names. */
  static Meaning ofCode(String simpleName) {
    if (simpleName.startsWith("R")) {
      return new Meaning(Kind.REPEATABLE, null, null);
    }
    int end = simpleName.indexOf("__");
    MigrationVersion version =
        MigrationVersion.parse(simpleName.substring(1, end < 0 ? simpleName.length() : end));
    Kind kind = simpleName.startsWith("B") ? Kind.BASELINE : Kind.VERSIONED;
    return version == null
        ? new Meaning(null, null, "has no \"__\" between its version and its description")
        : new Meaning(kind, version, null);
  }

  /** Whether the file would be a migration in Java (or Kotlin), compiled or not. */
  boolean isCode(String fileName) {
    int dot = fileName.lastIndexOf('.');
    String extension = dot < 0 ? "" : fileName.substring(dot);
    if (!extension.equals(".java") && !extension.equals(".class") && !extension.equals(".kt")) {
      return false;
    }
    String stem = fileName.substring(0, dot);
    return stem.indexOf('$') < 0
        && (startsWithVersion(stem, "V") || startsWithVersion(stem, "B") || stem.startsWith("R__"));
  }
}

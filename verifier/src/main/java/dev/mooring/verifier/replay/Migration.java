package dev.mooring.verifier.replay;

import org.jspecify.annotations.Nullable;

/**
 * One file that Flyway would run.
 *
 * @param name relative to its location, with forward slashes
 * @param version {@code null} for repeatable migrations and callbacks
 * @param place the file for people: relative to the project where it lies in it
 * @param text its content with LF, script configuration behind it
 * @param type the binary name of its class, where it is code; {@code null} for a script
 */
record Migration(
    Kind kind,
    String name,
    @Nullable MigrationVersion version,
    String place,
    String text,
    @Nullable String type) {

  enum Kind {
    VERSIONED,
    REPEATABLE,
    /** Stands for all versions up to its own in an empty database. */
    BASELINE,
    CALLBACK
  }

  /** The version as the file's name spells it; empty where it has none. */
  String versionText() {
    String file = fileName();
    for (int start = 0; start < file.length() && version != null; start++) {
      if (Character.isDigit(file.charAt(start))) {
        int end = start;
        while (end < file.length() && "0123456789._".indexOf(file.charAt(end)) >= 0) {
          end++;
        }
        while (end > start && !Character.isDigit(file.charAt(end - 1))) {
          end--;
        }
        String text = file.substring(start, end);
        if (version.equals(MigrationVersion.parse(text))) {
          return text;
        }
      }
    }
    return version == null ? "" : version.toString();
  }

  /** The name without directories. */
  String fileName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}

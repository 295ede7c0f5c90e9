package dev.mooring.verifier.preview;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/** The versions that there are, as people may write them. */
final class Versions {
  /** A version, perhaps with the prefix and the rest of a file's name. */
  private static final Pattern SPELLING = Pattern.compile("[A-Za-z]?(\\d+(?:[._]\\d+)*)(?:__.*)?");

  private final List<MigrationVersion> versions;

  /**
   * @param versions in order
   */
  Versions(List<String> versions) {
    this.versions = versions.stream().map(MigrationVersion::fromVersion).toList();
  }

  /** Whether the text is a version in some spelling. */
  static boolean isVersion(String text) {
    return parse(text) != null;
  }

  /**
   * The version that is meant, spelled as Flyway spells it.
   *
   * @throws GateException with {@code sql.version} where there is none
   */
  String known(String option, String text) throws GateException {
    MigrationVersion meant = parse(text);
    if (meant == null) {
      throw wrong(option, text, "that is no version");
    }
    for (MigrationVersion version : versions) {
      if (version.equals(meant)) {
        return version.getVersion();
      }
    }
    throw wrong(option, text, "no migration has that version");
  }

  /** Refuses what leads backwards. */
  void requireOrder(String from, String to) throws GateException {
    if (MigrationVersion.fromVersion(from).compareTo(MigrationVersion.fromVersion(to)) > 0) {
      throw new GateException(
          Finding.error(
              "sql.version",
              from,
              "--from " + from + " is behind --to " + to + ": Flyway does not go back",
              "swap the two"));
    }
  }

  private static @Nullable MigrationVersion parse(String text) {
    Matcher spelling = SPELLING.matcher(text.strip());
    try {
      return spelling.matches() ? MigrationVersion.fromVersion(spelling.group(1)) : null;
    } catch (FlywayException e) {
      return null;
    }
  }

  private GateException wrong(String option, String text, String why) {
    return new GateException(
        Finding.error(
            "sql.version", text, option + " is '" + text + "': " + why, nearest(parse(text))));
  }

  private String nearest(@Nullable MigrationVersion meant) {
    if (versions.isEmpty()) {
      return "there are no versioned migrations";
    }
    MigrationVersion last = versions.get(versions.size() - 1);
    if (meant == null) {
      return "versions go from " + versions.get(0) + " to " + last;
    }
    MigrationVersion below = null;
    for (MigrationVersion version : versions) {
      if (version.compareTo(meant) > 0) {
        return below == null
            ? "the nearest is " + version
            : "the nearest are " + below + " and " + version;
      }
      below = version;
    }
    return "the nearest is " + last;
  }
}

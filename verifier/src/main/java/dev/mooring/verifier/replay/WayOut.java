package dev.mooring.verifier.replay;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What to do about a migration whose statement is right where it is meant to run: the server lacks
 * something, or Flyway must be told something.
 *
 * @param message goes on behind the migration's name
 */
record WayOut(String message, List<String> fix) {
  private static final String OTHER_SERVER =
      "set database.dev-url in mooring.toml to an empty database of a server that has it";

  /** PostgreSQL 14 names the file instead. */
  private static final Pattern EXTENSION =
      Pattern.compile(
          "extension \"([^\"]+)\" is not available"
              + "|extension control file \"(?:[^\"]*/)?([^\"/]+)\\.control\"");

  private static final Pattern ROLE = Pattern.compile("role \"([^\"]+)\" does not exist");
  private static final Pattern TYPE = Pattern.compile("type \"([^\"]+)\" does not exist");
  private static final Pattern MARIADB_ENGINE = Pattern.compile("Unknown storage engine '([^']+)'");

  /**
   * The way out, or {@code null} where the statement wants mending.
   *
   * @param file the migration
   * @param text the database's message
   * @param given whether the user named the server
   */
  static @Nullable WayOut of(String file, SQLException problem, String text, boolean given) {
    Matcher extension = EXTENSION.matcher(text);
    if (extension.find()) {
      String name = extension.group(1) != null ? extension.group(1) : extension.group(2);
      return of("needs the extension " + name, given);
    }
    Matcher engine = MARIADB_ENGINE.matcher(text);
    if (engine.find()) {
      return of("needs the storage engine " + engine.group(1), given);
    }
    if ("25001".equals(problem.getSQLState())) {
      return new WayOut(
          "fails: " + text,
          List.of("write executeInTransaction=false into a file " + file + ".conf beside it"));
    }
    if (!"42704".equals(problem.getSQLState())) {
      return null;
    }
    Matcher role = ROLE.matcher(text);
    if (role.find()) {
      return new WayOut(
          "fails: " + text,
          List.of(
              "the server of a replay knows the roles that migrations create: create role "
                  + role.group(1)
                  + " in one, or in a callback such as beforeMigrate.sql, where pg_roles lacks it",
              OTHER_SERVER));
    }
    return TYPE.matcher(text).find()
        ? new WayOut(
            "fails: " + text,
            List.of(
                "correct the statement; for an extension's type, create extension in a migration"
                    + " before it",
                "where the server of a replay lacks that extension: " + OTHER_SERVER))
        : null;
  }

  private static WayOut of(String needs, boolean given) {
    return given
        ? new WayOut(
            needs + ", which the server that dev-url names does not have",
            List.of("install it there, or name a server that has it"))
        : new WayOut(
            needs + ", which the server started for the replay does not have",
            List.of(OTHER_SERVER));
  }
}

package dev.mooring.verifier.diff;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.config.Dialects;
import dev.mooring.verifier.database.LiveDatabase;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the two things to compare, as far as its text tells. */
sealed interface Argument {
  /** The word for the project's own lock. */
  String LOCK = "lock";

  /** The word for the project's own migrations. */
  String MIGRATIONS = "migrations";

  /** The variable whose value is meant. */
  String ENV = "env:";

  /** As people wrote it, without secrets. */
  String name();

  /**
   * A lock.
   *
   * @param file {@code null} for the project's own
   */
  record LockArgument(String name, @Nullable Path file) implements Argument {}

  /**
   * Migrations.
   *
   * @param directories {@code null} for the project's own
   */
  record MigrationsArgument(String name, @Nullable List<Path> directories) implements Argument {}

  /** A database that others use. */
  record LiveArgument(String name, String url, String dialect) implements Argument {
    /** Without the URL, which may hold a password. */
    @Override
    public String toString() {
      return "LiveArgument[" + name + "]";
    }
  }

  /** Where variables are looked up. */
  @FunctionalInterface
  interface Environment {
    @Nullable String get(String name);
  }

  /**
   * What that text means. What exists as a file or directory is that, whatever it is called.
   *
   * @param role what to call the argument where it means nothing
   * @throws GateException where it means nothing
   */
  static Argument of(String role, String text, Path base, Environment environment)
      throws GateException {
    if (text.regionMatches(true, 0, "jdbc:", 0, 5)) {
      return live(role, LiveDatabase.shown(text), text);
    }
    if (text.startsWith(ENV)) {
      String variable = text.substring(ENV.length());
      String url = environment.get(variable);
      if (url == null || url.isBlank()) {
        throw wrong(role, text, "the environment variable " + variable + " is not set");
      }
      if (!url.regionMatches(true, 0, "jdbc:", 0, 5)) {
        throw wrong(role, text, "the environment variable " + variable + " holds no JDBC URL");
      }
      return live(role, text, url);
    }
    List<Path> paths = paths(text, base);
    if (!paths.isEmpty() && paths.stream().allMatch(Files::isDirectory)) {
      return new MigrationsArgument(text, paths);
    }
    if (paths.size() == 1 && Files.exists(paths.get(0))) {
      return new LockArgument(text, paths.get(0));
    }
    return switch (text) {
      case LOCK -> new LockArgument(text, null);
      case MIGRATIONS -> new MigrationsArgument(text, null);
      default -> throw wrong(role, text, "there is no such file or directory");
    };
  }

  private static Argument live(String role, String name, String url) throws GateException {
    String dialect = Dialects.ofUrl(url);
    if (dialect == null) {
      throw wrong(role, name, "that is a database of no known engine");
    }
    return new LiveArgument(name, url, dialect);
  }

  private static List<Path> paths(String text, Path base) {
    List<Path> paths = new ArrayList<>();
    try {
      for (String part : text.split(",", -1)) {
        if (!part.isBlank()) {
          paths.add(base.resolve(part).normalize());
        }
      }
    } catch (InvalidPathException e) {
      return List.of();
    }
    return paths;
  }

  private static GateException wrong(String role, String name, String reason) {
    return new GateException(
        Finding.error(
            "diff.argument",
            role,
            role + " is '" + name + "': " + reason,
            "name a lock file, a directory of migrations, jdbc:… or env:NAME",
            "or 'lock' or 'migrations' for the project's own"));
  }
}

package dev.mooring.verifier.replay;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong in Flyway, for people. Where its exceptions live has moved between Flyway 11 and
 * 13; what they tell has not, so that it is read by the names of their getters.
 */
final class FlywayProblem {
  private static final int EXCERPT = 160;
  private static final Pattern COMMENT =
      Pattern.compile("^(?:\\s*(?:--[^\\n]*\\n|/\\*.*?\\*/))+", Pattern.DOTALL);

  private static final Pattern MIXED =
      Pattern.compile("(?s)transactional and non-transactional statements .* line (\\d+): (.*)");

  private final MigrationSet migrations;
  private final @Nullable String current;
  private final boolean given;

  /**
   * @param current the migration that ran last, as Flyway names it
   * @param given whether the database is one that the user named
   */
  FlywayProblem(MigrationSet migrations, @Nullable String current, boolean given) {
    this.migrations = migrations;
    this.current = current;
    this.given = given;
  }

  Finding timeout(Duration timeout) {
    Migration file = file(current);
    Finding finding =
        Finding.error(
            "migration.timeout",
            file == null ? "migrations" : file.place(),
            (file == null ? "a migration" : file.fileName())
                + " has not ended after "
                + timeout.toSeconds()
                + " s",
            "look for a lock it waits for or for data it creates",
            "-Amooring.migrationTimeout=<seconds> allows more");
    return file == null ? finding : finding.at(file.place(), 0);
  }

  /** The finding for whatever Flyway threw. */
  Finding of(Throwable thrown) {
    SQLException sql = null;
    Throwable statement = null;
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (statement == null && property(t, "getStatement") instanceof String) {
        statement = t;
      }
      if (sql == null && t instanceof SQLException e) {
        sql = e;
      }
    }
    if (current != null) {
      Migration running = file(current);
      if (running == null || running.type() != null) {
        return new CodeProblem(current, running == null ? null : running.place()).of(thrown);
      }
    }
    Finding placeholder = placeholder(thrown);
    if (placeholder != null) {
      return placeholder;
    }
    Finding mixed = mixed(thrown);
    if (mixed != null) {
      return mixed;
    }
    if (sql != null) {
      return sql(sql, statement);
    }
    Migration file = file(current);
    String message = firstLine(innermost(thrown));
    Finding finding =
        Finding.error(
            "migration.failed",
            file == null ? "migrations" : file.place(),
            (file == null ? "Flyway" : file.fileName()) + " fails: " + message);
    return file == null ? finding : finding.at(file.place(), 0);
  }

  private Finding sql(SQLException sql, @Nullable Throwable statement) {
    String name = null;
    int line = 0;
    String excerpt = null;
    if (statement != null) {
      Object resource = property(statement, "getResource");
      Object file = resource == null ? null : property(resource, "getRelativePath");
      name = file instanceof String path ? path : null;
      line = property(statement, "getLineNumber") instanceof Integer number ? number : 0;
      excerpt = property(statement, "getStatement") instanceof String text ? excerpt(text) : null;
    }
    Migration file = file(name == null ? current : name);
    String place = file == null ? "migrations" : file.place();
    String text = DatabaseText.of(sql);
    String migration = file == null ? "a migration" : file.fileName();
    WayOut way = WayOut.of(migration, sql, text, given);
    return new Finding(
        "migration.sql",
        null,
        Level.ERROR,
        place,
        null,
        file == null ? null : place,
        line,
        migration + " " + (way == null ? "fails: " + text : way.message()),
        null,
        excerpt,
        way == null
            ? List.of(
                "correct the statement; where the migration has run already, undo the edit and"
                    + " write a new one")
            : way.fix());
  }

  /** Flyway finds it before it runs the migration, and does not say which one that is. */
  private @Nullable Finding mixed(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      Matcher mixed = MIXED.matcher(String.valueOf(t.getMessage()));
      if (mixed.find()) {
        int line = Integer.parseInt(mixed.group(1));
        String statement = mixed.group(2).replaceAll("\\s*\\[(?:non-)?transactional]\\s*$", "");
        Migration file = holding(line, statement.lines().findFirst().orElse("").strip());
        Finding finding =
            Finding.error(
                "migration.mixed",
                file == null ? "migrations" : file.place(),
                (file == null ? "a migration" : file.fileName())
                    + " fails: a statement that must not run in a transaction stands beside others: "
                    + excerpt(statement),
                "give it a migration of its own",
                "or set flyway.mixed=true (spring.flyway.mixed=true): what ran before a failure"
                    + " then stays");
        return file == null ? finding : finding.at(file.place(), line);
      }
    }
    return null;
  }

  private @Nullable Migration holding(int line, String start) {
    for (Migration file : migrations.files()) {
      String there = file.text().lines().skip(line - 1L).findFirst().orElse("").strip();
      if (!start.isEmpty() && there.startsWith(start)) {
        return file;
      }
    }
    return null;
  }

  private @Nullable Finding placeholder(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      String message = String.valueOf(t.getMessage());
      int start = message.indexOf("No value provided for placeholder");
      if (start >= 0) {
        int colon = message.indexOf(':', start);
        String rest = colon < 0 ? "" : message.substring(colon + 1).strip();
        int end = rest.indexOf('}');
        String placeholder = end < 0 ? rest.split("\\s", 2)[0] : rest.substring(0, end + 1);
        return placeholder(placeholder);
      }
    }
    return null;
  }

  private Finding placeholder(String placeholder) {
    String bare = placeholder.replaceAll("^\\W+|\\W+$", "");
    String fix = "set flyway.placeholders." + bare + " (spring.flyway.placeholders." + bare + ")";
    for (Migration file : migrations.files()) {
      int at = file.text().indexOf(placeholder);
      if (at >= 0 && !placeholder.isEmpty()) {
        int line = 1 + (int) file.text().substring(0, at).chars().filter(c -> c == '\n').count();
        return Finding.error(
                "migration.placeholder",
                file.place(),
                file.fileName() + " uses the placeholder " + placeholder + ", which has no value",
                fix)
            .at(file.place(), line);
      }
    }
    return Finding.error(
        "migration.placeholder",
        "migrations",
        "the placeholder " + placeholder + " has no value",
        fix);
  }

  /** The migration whose path ends with what Flyway calls it. */
  private @Nullable Migration file(@Nullable String flywayName) {
    if (flywayName != null) {
      String name = flywayName.replace('\\', '/');
      for (Migration file : migrations.files()) {
        if (name.equals(file.type())) {
          return file;
        }
      }
      for (Migration file : migrations.files()) {
        if (name.equals(file.name()) || name.endsWith("/" + file.name())) {
          return file;
        }
      }
      for (Migration file : migrations.files()) {
        if (name.equals(file.fileName()) || name.endsWith("/" + file.fileName())) {
          return file;
        }
      }
    }
    return null;
  }

  private static @Nullable Object property(Object object, String getter) {
    try {
      Method method = object.getClass().getMethod(getter);
      method.setAccessible(true);
      return method.invoke(object);
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null;
    }
  }

  private static Throwable innermost(Throwable thrown) {
    Throwable inner = thrown;
    while (inner.getCause() != null) {
      inner = inner.getCause();
    }
    return inner;
  }

  private static String firstLine(Throwable thrown) {
    String message = thrown.getMessage();
    return message == null || message.isBlank()
        ? thrown.getClass().getName()
        : message.strip().lines().findFirst().orElse("");
  }

  private static String excerpt(String statement) {
    // Flyway hands over the comments in front of a statement with it.
    String line = COMMENT.matcher(statement).replaceAll(" ").strip().replaceAll("\\s+", " ");
    return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT).stripTrailing() + " …";
  }
}

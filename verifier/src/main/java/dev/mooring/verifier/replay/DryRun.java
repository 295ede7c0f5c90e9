package dev.mooring.verifier.replay;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.spi.UnitPlan.Setting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Flyway's own {@code migrate} with a project's migrations and settings, against a data source that
 * only listens. Code of the application does not run: what stands for it says when its turn is.
 */
public final class DryRun {
  /** What Flyway notes as the script of all code. */
  public static final String CODE = UnseenMigration.class.getName();

  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private final UnitPlan plan;
  private final MigrationSettings settings;
  private final List<String> places;
  private final MigrationSet migrations;

  DryRun(UnitPlan plan, MigrationSettings settings, List<String> places, MigrationSet migrations) {
    this.plan = plan;
    this.settings = settings;
    this.places = List.copyOf(places);
    this.migrations = migrations;
  }

  /**
   * A migration as Flyway sees it.
   *
   * @param script its file, relative to its location
   * @param version {@code null} for a repeatable one
   */
  public record Step(String script, @Nullable String version, String description) {
    /** Whether it is code, which only says that its turn is. */
    public boolean isCode() {
      return script.equals(CODE);
    }
  }

  /** Who is told what Flyway does. */
  public interface Listener {
    /**
     * One of Flyway's events, before any callback in SQL hears of it.
     *
     * @param event its name, such as {@code beforeMigrate}
     * @param step the migration it is about; {@code null} for none
     */
    void event(String event, @Nullable Step step);

    /**
     * Code that would run now.
     *
     * @param place its file, for people
     */
    void code(String place);
  }

  /** The migrations found. */
  public MigrationSet migrations() {
    return migrations;
  }

  /** The table in which Flyway keeps its history. */
  public String historyTable() {
    return settings.historyTable();
  }

  /** The schemas that Flyway is told to look after, the default one first; may be empty. */
  public List<String> managedSchemas() {
    return settings.schemas();
  }

  /** A statement that Flyway sends on each connection; empty for none. */
  public String initSql() {
    return settings.significant().getOrDefault("flyway.initSql", "");
  }

  /** The versions of the versioned and baseline migrations, in order; code included. */
  public List<String> versions() {
    List<MigrationVersion> versions = new ArrayList<>();
    for (Migration file : migrations.files()) {
      MigrationVersion version = file.version();
      if (version != null) {
        versions.add(version);
      }
    }
    for (UnseenMigration code : code(place -> {})) {
      MigrationVersion version = MigrationVersion.parse(String.valueOf(code.getVersion()));
      if (version != null) {
        versions.add(version);
      }
    }
    return versions.stream().sorted().map(MigrationVersion::toString).distinct().toList();
  }

  /**
   * The callbacks in SQL among the files, by their names without suffix and description.
   *
   * @return such as {@code beforeMigrate}
   */
  public List<String> callbacks() {
    List<String> callbacks = new ArrayList<>();
    for (Migration file : migrations.files()) {
      if (file.kind() == Migration.Kind.CALLBACK) {
        callbacks.add(file.fileName().split("[._]", 2)[0]);
      }
    }
    return callbacks;
  }

  /**
   * The first place where one of the scripts has that text.
   *
   * @return the file for people and the line; {@code null} for nowhere
   */
  public @Nullable Place find(String text) {
    for (Migration file : migrations.files()) {
      int at = file.text().indexOf(text);
      if (at >= 0) {
        int line = 1 + (int) file.text().substring(0, at).chars().filter(c -> c == '\n').count();
        return new Place(file.place(), line);
      }
    }
    return null;
  }

  /** A line of a file. */
  public record Place(String file, int line) {}

  /** The files of migrations that are code; what else is code is not among them. */
  public Set<String> codeMigrations() {
    Set<String> places = new LinkedHashSet<>();
    for (String place : migrations.javaMigrations()) {
      if (UnseenMigration.of(place, reached -> {}) != null) {
        places.add(place);
      }
    }
    return places;
  }

  private List<UnseenMigration> code(Consumer<String> reached) {
    List<UnseenMigration> unseen = new ArrayList<>();
    for (String place : migrations.javaMigrations()) {
      UnseenMigration code = UnseenMigration.of(place, reached);
      if (code != null) {
        unseen.add(code);
      }
    }
    return unseen;
  }

  /**
   * Lets Flyway migrate.
   *
   * @param target the last version that runs; {@code null} for what the settings say
   * @throws GateException where Flyway cannot: a placeholder without a value, a broken script
   */
  public void run(DataSource database, Listener listener, @Nullable String target)
      throws GateException {
    FlywayRun run =
        new FlywayRun(
            settings.significant(),
            places,
            migrations.archives(),
            plan.dialect(),
            true,
            target,
            null,
            null);
    run.further(configuration -> configure(configuration, listener));
    try {
      run.migrate(database, TIMEOUT);
    } catch (TimeoutException e) {
      throw new GateException(new FlywayProblem(migrations, run.current(), false).timeout(TIMEOUT));
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof Error error && !(error instanceof LinkageError)) {
        throw error;
      }
      Throwable problem = cause == null ? e : cause;
      String invalid = invalid(problem);
      if (invalid != null) {
        throw new GateException(invalid(plan, invalid));
      }
      Finding module = FlywayModules.missing(problem, plan.dialect());
      throw new GateException(
          module == null
              ? new FlywayProblem(migrations, run.current(), false).of(problem)
              : module);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GateException(
          Finding.error("migration.interrupted", plan.unit(), "the preview was interrupted"));
    }
  }

  /** Why Flyway would not touch the database; {@code null} where it is something else. */
  private static @Nullable String invalid(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      String message = String.valueOf(t.getMessage());
      if (message.startsWith("Validate failed")) {
        List<String> reasons =
            message
                .lines()
                .skip(1)
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("Need more flexibility"))
                .toList();
        return String.join("; ", reasons);
      }
    }
    return null;
  }

  private static Finding invalid(UnitPlan plan, String reasons) {
    return Finding.error(
        "sql.validate",
        plan.unit(),
        "Flyway would refuse to migrate that database: " + reasons,
        "undo edits of migrations that ran, bring back those that are gone, and move those that come"
            + " too late behind the others (mooring renumber)",
        "or let Flyway be told, as it says");
  }

  private void configure(FluentConfiguration configuration, Listener listener) {
    Setting installedBy = plan.flyway().get("flyway.installedBy");
    if (installedBy != null) {
      configuration.installedBy(installedBy.value());
    }
    // A replay looks away where a real database would be refused.
    Setting ignored = plan.flyway().get("flyway.ignoreMigrationPatterns");
    configuration.ignoreMigrationPatterns(
        (ignored == null ? "*:future" : ignored.value()).split(" *, *", -1));
    List<Callback> callbacks = new ArrayList<>(Arrays.asList(configuration.getCallbacks()));
    callbacks.add(new Ear(listener));
    configuration.callbacks(callbacks.toArray(Callback[]::new));
    configuration.javaMigrations(code(listener::code).toArray(JavaMigration[]::new));
  }

  /** Flyway calls callbacks in the order of their names: this one before any file. */
  private record Ear(Listener listener) implements Callback {
    @Override
    public boolean supports(Event event, @Nullable Context context) {
      return true;
    }

    @Override
    public boolean canHandleInTransaction(Event event, @Nullable Context context) {
      return true;
    }

    @Override
    public void handle(Event event, @Nullable Context context) {
      MigrationInfo info = context == null ? null : context.getMigrationInfo();
      listener.event(
          event.getId(),
          info == null
              ? null
              : new Step(
                  info.getScript(),
                  info.getVersion() == null ? null : info.getVersion().getVersion(),
                  info.getDescription()));
    }

    @Override
    public String getCallbackName() {
      return "";
    }
  }
}

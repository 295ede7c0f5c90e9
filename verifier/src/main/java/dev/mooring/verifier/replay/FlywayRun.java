package dev.mooring.verifier.replay;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.callback.Statement;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.logging.LogFactory;
import org.flywaydb.core.api.output.MigrateResult;
import org.jspecify.annotations.Nullable;

/** One run of Flyway. */
final class FlywayRun {
  /** No file begins like this: with it as the prefix, Flyway sees no repeatable migrations. */
  private static final String NO_FILE = "\u0001mooring";

  private final Map<String, String> settings = new HashMap<>();
  private final List<Path> archives;
  private final boolean postgresql;
  private final @Nullable Code code;
  private Consumer<FluentConfiguration> further = configuration -> {};
  private final @Nullable StatementWatch statements;
  private volatile @Nullable String current;
  private volatile List<Path> read = List.of();

  /** Classes of the application that run: what they are, and where they are found. */
  record Code(
      MigrationClasses classes,
      List<String> migrations,
      List<String> callbacks,
      List<String> resolvers) {}

  /**
   * @param settings by their names in Flyway's configuration
   * @param locations in Flyway's words
   * @param archives jars that {@code classpath:} locations mean
   * @param repeatable whether repeatable migrations run
   * @param target the last version that runs; {@code null} for what the settings say
   * @param code what runs of the application; {@code null} for nothing
   * @param statements who is told of statements; {@code null} for nobody
   */
  FlywayRun(
      Map<String, String> settings,
      List<String> locations,
      List<Path> archives,
      String engine,
      boolean repeatable,
      @Nullable String target,
      @Nullable Code code,
      @Nullable StatementWatch statements) {
    this.statements = statements;
    this.settings.putAll(settings);
    this.archives = archives;
    this.code = code;
    // Made by us below, with the application's classes.
    this.settings.remove("flyway.callbacks");
    this.settings.remove("flyway.resolvers");
    this.settings.put("flyway.locations", String.join(",", locations));
    // Names were looked at before; here this would count other prefixes as mistakes.
    this.settings.put("flyway.validateMigrationNaming", "false");
    this.settings.put("flyway.ignoreMigrationPatterns", "*:missing,*:future,*:ignored");
    if (target != null) {
      this.settings.put("flyway.target", target);
    }
    if (!repeatable) {
      this.settings.put("flyway.repeatableSqlMigrationPrefix", NO_FILE);
    }
    // Set through Flyway's API below: by name these need a library that Flyway does not bring
    // along.
    this.settings.keySet().removeIf(name -> name.startsWith("flyway.postgresql."));
    this.postgresql = engine.equals("postgresql");
  }

  /** What is set beside the rest, last. */
  void further(Consumer<FluentConfiguration> settings) {
    this.further = settings;
  }

  /**
   * The migration that is running, or ran last, by its file name or class; {@code null} before the
   * first.
   */
  @Nullable String current() {
    return current;
  }

  /** The files that the application's code was read from. */
  List<Path> read() {
    return read;
  }

  /**
   * Migrates the database as far as there are migrations.
   *
   * @return how many ran
   * @throws TimeoutException if it takes longer
   * @throws ExecutionException whatever Flyway threw
   */
  int migrate(DataSource database, Duration timeout)
      throws ExecutionException, TimeoutException, InterruptedException {
    FutureTask<MigrateResult> task = new FutureTask<>(() -> migrate(database));
    Thread thread = new Thread(task, "mooring-flyway");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(timeout.toMillis(), TimeUnit.MILLISECONDS).migrationsExecuted;
    } finally {
      thread.interrupt();
    }
  }

  private MigrateResult migrate(DataSource database) throws Exception {
    LogFactory.setLogCreator(new QuietLog());
    settings.put("flyway.loggers", QuietLog.class.getName());
    ClassLoader own = FlywayRun.class.getClassLoader();
    if (archives.isEmpty()) {
      return migrateWithCode(database, own);
    }
    try (URLClassLoader loader = new URLClassLoader(urls(), own)) {
      return migrateWithCode(database, loader);
    }
  }

  private MigrateResult migrateWithCode(DataSource database, ClassLoader loader) throws Exception {
    FluentConfiguration configuration = configuration(database, loader);
    Code running = code;
    if (running == null) {
      return configuration.load().migrate();
    }
    try (MigrationLoader application =
        new MigrationLoader(running.classes(), archives, FlywayRun.class.getClassLoader())) {
      Thread.currentThread().setContextClassLoader(application);
      new MigrationCode(application, type -> current = type)
          .addTo(configuration, running.migrations(), running.callbacks(), running.resolvers());
      current = null;
      MigrateResult result = configuration.load().migrate();
      read = application.read();
      return result;
    }
  }

  private FluentConfiguration configuration(DataSource database, ClassLoader loader) {
    FluentConfiguration configuration = Flyway.configure(loader);
    configuration.configuration(settings).dataSource(database).callbacks(new Watch());
    if (postgresql) {
      PostgresqlLock.notInTransaction(configuration);
    }
    further.accept(configuration);
    return configuration;
  }

  private URL[] urls() throws MalformedURLException {
    URL[] urls = new URL[archives.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = archives.get(i).toUri().toURL();
    }
    return urls;
  }

  /** Notes which migration runs. */
  private final class Watch implements Callback {
    @Override
    public boolean supports(Event event, @Nullable Context context) {
      return event == Event.BEFORE_EACH_MIGRATE
          || (statements != null
              && (event == Event.BEFORE_EACH_MIGRATE_STATEMENT
                  || event == Event.AFTER_EACH_MIGRATE_STATEMENT
                  || event == Event.AFTER_EACH_MIGRATE));
    }

    @Override
    public boolean canHandleInTransaction(Event event, @Nullable Context context) {
      return true;
    }

    @Override
    public void handle(Event event, Context context) {
      MigrationInfo migration = context.getMigrationInfo();
      if (migration == null) {
        return;
      }
      if (event == Event.BEFORE_EACH_MIGRATE) {
        current = migration.getScript();
      }
      StatementWatch told = statements;
      if (told != null) {
        tell(told, event, migration.getScript(), context);
      }
    }

    private void tell(StatementWatch told, Event event, String script, Context context) {
      Statement statement = context.getStatement();
      if (event == Event.BEFORE_EACH_MIGRATE) {
        told.begins(script, context.getConnection());
      } else if (event == Event.AFTER_EACH_MIGRATE) {
        told.ends(script, context.getConnection());
      } else if (statement != null && event == Event.BEFORE_EACH_MIGRATE_STATEMENT) {
        told.before(statement.getSql(), context.getConnection());
      } else if (statement != null) {
        told.after(statement.getSql(), context.getConnection());
      }
    }

    @Override
    public String getCallbackName() {
      return "mooring";
    }
  }
}

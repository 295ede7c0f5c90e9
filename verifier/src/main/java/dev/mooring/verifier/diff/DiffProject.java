package dev.mooring.verifier.diff;

import dev.mooring.schema.catalog.CatalogReader;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.lock.LockFile;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.verifier.config.ProjectConfiguration;
import dev.mooring.verifier.database.Cache;
import dev.mooring.verifier.database.DevDatabaseException;
import dev.mooring.verifier.database.LiveDatabase;
import dev.mooring.verifier.database.ProductName;
import dev.mooring.verifier.diff.Argument.LiveArgument;
import dev.mooring.verifier.diff.Argument.LockArgument;
import dev.mooring.verifier.diff.Argument.MigrationsArgument;
import dev.mooring.verifier.gate.FileClasspath;
import dev.mooring.verifier.replay.LiveScope;
import dev.mooring.verifier.replay.MigrationReplay;
import dev.mooring.verifier.report.DiffReport.Side;
import dev.mooring.verifier.report.UnitReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The project in whose name two schemas are compared, and how each of them is had. */
final class DiffProject {
  private final DiffRequest request;
  private final FileClasspath classpath;
  private final Map<String, String> options;
  private final UnitPlan plan;
  private final Map<LockArgument, Lock> locks;

  private DiffProject(
      DiffRequest request,
      FileClasspath classpath,
      Map<String, String> options,
      UnitPlan plan,
      Map<LockArgument, Lock> locks) {
    this.request = request;
    this.classpath = classpath;
    this.options = options;
    this.plan = plan;
    this.locks = locks;
  }

  /**
   * The project, when it is known of which engine and unit the two are.
   *
   * @throws GateException where they are not of one engine, or the configuration cannot be read
   * @throws LockException where a lock cannot be read
   */
  static DiffProject of(DiffRequest request, FileClasspath classpath, List<Argument> arguments)
      throws GateException, LockException {
    Map<String, String> options = new TreeMap<>(request.options());
    Map<LockArgument, Lock> locks = new HashMap<>();
    Engine engine = new Engine();
    String stated = request.dialect();
    if (stated != null) {
      engine.add("--dialect", stated);
    }
    for (Argument argument : arguments) {
      if (argument instanceof LiveArgument live) {
        engine.add(live.name(), live.dialect());
      } else if (argument instanceof LockArgument lock && lock.file() != null) {
        Lock read = read(lock, lock.file());
        locks.put(lock, read);
        engine.add(lock.name(), read.schema().dialect());
        options.put("unit", read.unit());
      }
    }
    if (engine.dialect() != null) {
      options.put("dialect", engine.dialect());
    }
    String devUrl = request.devUrl();
    if (devUrl != null) {
      options.put("dev-url", devUrl);
    }
    options.put("lock", "check");
    options.remove("baseline");
    UnitPlan plan = ProjectConfiguration.plan(context(request, classpath, options, "plan"));
    engine.add("the project's configuration", plan.dialect());
    for (Argument argument : arguments) {
      if (argument instanceof LockArgument lock && lock.file() == null) {
        Lock read = read(lock, plan.lockFile());
        locks.put(lock, read);
        engine.add(lock.name(), read.schema().dialect());
      }
    }
    return new DiffProject(request, classpath, options, plan, locks);
  }

  /** The one engine that both sides must be of. */
  private static final class Engine {
    private @Nullable String name;
    private @Nullable String dialect;

    @Nullable String dialect() {
      return dialect;
    }

    void add(String otherName, String other) throws GateException {
      if (dialect == null) {
        name = otherName;
        dialect = other;
      } else if (!dialect.equals(other)) {
        throw new GateException(
            Finding.error(
                "diff.dialects",
                otherName,
                name
                    + " is of "
                    + dialect
                    + ", "
                    + otherName
                    + " of "
                    + other
                    + ": schemas of different engines cannot be compared",
                "name two of one engine"));
      }
    }
  }

  private static Lock read(LockArgument argument, Path file) throws GateException, LockException {
    Lock lock = LockFile.read(file);
    if (lock == null) {
      throw new GateException(
          Finding.error(
              "diff.argument",
              argument.name(),
              "there is no lock " + file,
              "compile with the annotation processor, which writes it",
              "or name another file"));
    }
    return lock;
  }

  /** What the configuration says. */
  UnitPlan plan() {
    return plan;
  }

  /** The engine of both sides. */
  String dialect() {
    return plan.dialect();
  }

  Lock lock(LockArgument argument) {
    Lock lock = locks.get(argument);
    if (lock == null) {
      throw new IllegalStateException(argument.name());
    }
    return lock;
  }

  /** Where what is found out on the way is kept, apart for each role. */
  ProjectContext context(String role) {
    return context(request, classpath, options, role);
  }

  private static ProjectContext context(
      DiffRequest request, FileClasspath classpath, Map<String, String> options, String role) {
    return new ProjectContext(
        request.project(),
        request.classOutput(),
        request.state().resolve(role),
        Cache.directory(),
        options,
        request.ci(),
        classpath);
  }

  /**
   * The engine can be read.
   *
   * @throws GateException where it cannot
   */
  void requireReader() throws GateException {
    if (!CatalogReader.supports(dialect())) {
      throw new GateException(
          Finding.error(
              "engine.unsupported",
              dialect(),
              "databases of " + dialect() + " cannot be read yet: only two locks can be compared"));
    }
  }

  /** The configuration with these migrations in place of the project's. */
  UnitPlan plan(MigrationsArgument migrations) throws GateException {
    List<Path> directories = migrations.directories();
    return directories == null ? plan : plan(directories, "migrations");
  }

  private UnitPlan plan(List<Path> directories, String role) throws GateException {
    Map<String, String> narrowed = new TreeMap<>(options);
    narrowed.put(
        "migrations",
        String.join(
            ",",
            directories.stream()
                .map(directory -> "filesystem:" + directory.toAbsolutePath().normalize())
                .toList()));
    return ProjectConfiguration.plan(context(request, classpath, narrowed, role));
  }

  /**
   * A replay of these migrations, which the caller closes.
   *
   * @throws GateException where there are none, or some that cannot run here
   */
  MigrationReplay replay(ProjectContext context, UnitPlan narrowed, MigrationsArgument argument)
      throws GateException {
    MigrationReplay replay = new MigrationReplay(context, narrowed, request.classes());
    List<String> code = replay.migrations().javaMigrations();
    if (!code.isEmpty()) {
      throw new GateException(
          Finding.error(
              "migration.java",
              code.get(0),
              code.get(0) + " is code of the application, which does not run here",
              "mvn mooring:diff runs it where the module is compiled"));
    }
    if (replay.migrations().isEmpty()) {
      throw new GateException(
          Finding.error(
              "migrations.none",
              argument.name(),
              "there are no migrations in " + argument.name(),
              "name the directory of files like V1__init.sql"));
    }
    return replay;
  }

  /**
   * An engine for entities alone, which the caller closes: with what the project's migrations make
   * beside tables, such as extensions, where there are any that run here.
   */
  MigrationReplay engine(ProjectContext context) throws GateException {
    MigrationReplay replay = new MigrationReplay(context, plan, request.classes());
    if (!replay.migrations().isEmpty() && replay.migrations().javaMigrations().isEmpty()) {
      return replay;
    }
    replay.close();
    Path none = request.state().resolve("none");
    try {
      Files.createDirectories(none);
    } catch (IOException e) {
      throw new GateException(
          Finding.error(
              "state.unwritable", none.toString(), none + " cannot be made: " + e, "make it so"));
    }
    return new MigrationReplay(context, plan(List.of(none), "none"), null);
  }

  /** The side of migrations that ran. */
  Side side(MigrationsArgument argument, MigrationReplay replay) throws GateException {
    MigrationReplay.Migrated migrated = replay.migrated();
    return new Side(
        argument.name(),
        "migrations",
        ProductName.of(dialect()) + " " + migrated.productVersion(),
        migrations(replay.migrations().forLock()),
        migrated.schema().tables().size());
  }

  static UnitReport.@Nullable Migrations migrations(Lock.@Nullable Migrations migrations) {
    return migrations == null
        ? null
        : new UnitReport.Migrations(migrations.last(), migrations.count());
  }

  /**
   * What a live database shows.
   *
   * @throws GateException where it cannot be reached or read
   */
  Catalog read(LiveArgument argument) throws GateException {
    LiveScope scope = new LiveScope(plan);
    try {
      return new LiveDatabase(argument.url(), argument.dialect())
          .read(
              connection -> {
                Schema schema = CatalogReader.of(dialect()).read(connection, scope.of(connection));
                String product =
                    ProductName.of(dialect()) + " " + version(connection.getMetaData());
                return new Catalog(
                    schema,
                    new Side(argument.name(), "database", product, null, schema.tables().size()),
                    /* live= */ true);
              });
    } catch (DevDatabaseException e) {
      throw new GateException(
          Finding.error(e.code(), argument.name(), e.problem(), e.fix().toArray(String[]::new)));
    }
  }

  private String version(DatabaseMetaData data) throws SQLException {
    if (dialect().equals("postgresql")) {
      return Integer.toString(data.getDatabaseMajorVersion());
    }
    return data.getDatabaseProductVersion().split("[ -]", 2)[0];
  }
}

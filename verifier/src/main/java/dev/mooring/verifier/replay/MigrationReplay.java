package dev.mooring.verifier.replay;

import dev.mooring.schema.catalog.CatalogReader;
import dev.mooring.schema.catalog.CatalogScope;
import dev.mooring.schema.catalog.JdbcSchemas;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.lock.LockWriter;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.spi.UnitPlan.Setting;
import dev.mooring.schema.state.Digest;
import dev.mooring.verifier.config.DevCredentials;
import dev.mooring.verifier.database.DevDatabase;
import dev.mooring.verifier.database.DevDatabaseException;
import dev.mooring.verifier.database.DevDatabaseRequest;
import dev.mooring.verifier.database.DevDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the migrations of one unit produce. A database is opened only where its schema is not known
 * from before, or somebody asks for the database itself; then only migrations run that no kept
 * state holds. Not thread-safe.
 */
public final class MigrationReplay implements AutoCloseable {
  private static final Pattern PLACE = Pattern.compile("(.+):(\\d{1,9})");
  private static final Set<String> SYSTEM_DATABASES =
      Set.of("information_schema", "mysql", "performance_schema", "sys");
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private final ProjectContext project;
  private final UnitPlan plan;
  private final MigrationSettings settings;
  private final List<MigrationLocation> locations = new ArrayList<>();
  private final MigrationSet migrations;
  private final DevDatabaseRequest request;
  private final String owner;
  private final MigratedCache cache;
  private final FlywayRun.@Nullable Code code;
  private final List<Path> read = new ArrayList<>();
  private @Nullable DevDatabase database;
  private @Nullable Migrated migrated;
  private MigratedCache.@Nullable Entry kept;
  private int executed;
  private String current = "";

  /**
   * The schema that migrations produce.
   *
   * @param productVersion the engine's version as a verdict prints it
   */
  public record Migrated(Schema schema, String productVersion) {}

  /** Looks for the migrations, of which no code will run. */
  public MigrationReplay(ProjectContext project, UnitPlan plan) throws GateException {
    this(project, plan, null);
  }

  /**
   * Looks for the migrations; nothing runs yet.
   *
   * @param classes where migrations that are code are found; {@code null} where they do not run
   * @throws GateException where migrations cannot be read or contradict each other
   */
  public MigrationReplay(ProjectContext project, UnitPlan plan, @Nullable MigrationClasses classes)
      throws GateException {
    this.project = project;
    this.plan = plan;
    this.settings = new MigrationSettings(plan);
    List<String> places = new ArrayList<>(settings.locations());
    places.addAll(settings.callbackLocations());
    for (String place : places) {
      locations.add(MigrationLocation.of(place, project, plan.dialect()));
    }
    this.migrations = MigrationScan.of(project, settings, locations, classes);
    this.code = code(classes);
    Setting url = plan.devUrl();
    DevCredentials credentials = DevCredentials.of(plan);
    DevDatabaseRequest empty = DevDatabaseRequest.of(plan.dialect(), project.cacheDirectory());
    this.request =
        new DevDatabaseRequest(
            plan.dialect(),
            url == null ? null : url.value(),
            credentials.user(),
            credentials.password(),
            project.cacheDirectory(),
            null,
            empty.startTimeout());
    this.owner = project.projectDirectory().toAbsolutePath().normalize() + "#" + plan.unit() + "/";
    this.cache = new MigratedCache(project.stateDirectory(), plan.unit());
  }

  private FlywayRun.@Nullable Code code(@Nullable MigrationClasses classes) {
    List<String> types = migrations.types();
    boolean any =
        !types.isEmpty() || !settings.callbacks().isEmpty() || !settings.resolvers().isEmpty();
    return classes != null && any
        ? new FlywayRun.Code(classes, types, settings.callbacks(), settings.resolvers())
        : null;
  }

  /** The files that code among the migrations was read from; empty before it ran. */
  public List<Path> read() {
    return List.copyOf(read);
  }

  /**
   * Whether what ran is kept for the next build: not where code ran, which may do anything, nor in
   * CI, nor on an engine that is only known by its driver.
   */
  private boolean keeps() {
    return code == null && !project.ci() && CatalogReader.supports(plan.dialect());
  }

  /** The migrations found. */
  public MigrationSet migrations() {
    return migrations;
  }

  /** Flyway with these migrations, against a database that the caller brings. */
  public DryRun dryRun() {
    return new DryRun(plan, settings, places(), migrations);
  }

  /**
   * The directories with migrations, as the repository has them: sources, where a build copied
   * them.
   */
  public List<Path> directories() {
    List<Path> directories = new ArrayList<>();
    for (MigrationLocation location : locations) {
      Path directory = location.sources();
      if (directory != null && !directories.contains(directory)) {
        directories.add(directory);
      }
    }
    return directories;
  }

  /** What the migrations produce is known without a database. */
  public boolean isKnown() {
    return migrated != null || kept() != null;
  }

  /**
   * The schema that the migrations produce, without Flyway's own table.
   *
   * @throws GateException where they cannot be replayed
   */
  public Migrated migrated() throws GateException {
    Migrated known = migrated;
    if (known == null) {
      known = cached();
    }
    if (known == null) {
      DevDatabase open = database();
      known = new Migrated(read(open), open.productVersion());
      if (keeps()) {
        kept = new MigratedCache.Entry(known.productVersion(), write(known.schema()));
        cache.keep(cacheKey(), kept);
      }
    }
    migrated = known;
    return known;
  }

  /**
   * The lock document of what the migrations produced.
   *
   * @param produced the schema of {@link #migrated}
   */
  public String document(Schema produced) {
    MigratedCache.Entry known = kept;
    return known == null ? write(produced) : known.document();
  }

  private String write(Schema produced) {
    return LockWriter.write(new Lock(plan.unit(), migrations.forLock(), produced));
  }

  /**
   * The database in which the migrations ran, with no connection open. It stays this object's, and
   * may be changed by who knows that nobody else needs it.
   *
   * @throws GateException where they cannot be replayed
   */
  public DevDatabase database() throws GateException {
    DevDatabase open = database;
    if (open == null) {
      open = replayed();
      database = open;
    }
    return open;
  }

  /**
   * The schemas that the migrations produce one after the other. The last is what {@link #migrated}
   * says, and the database is then the one in which they ran.
   *
   * @param from how many versioned migrations make the first state, which has no migration
   * @return one more than there are versioned migrations behind those, and one for repeatable ones,
   *     if there are any
   * @throws GateException where they cannot be replayed
   */
  public List<MigrationStep> steps(int from) throws GateException {
    close();
    DevDatabase open = null;
    boolean done = false;
    try {
      String first = owner + migrations.prefix(from);
      String start = null;
      for (int n = from; keeps() && n > 0 && start == null; n--) {
        String key = owner + migrations.prefix(n);
        start = DevDatabases.kept(request, key) ? key : null;
      }
      open = DevDatabases.open(request.from(start));
      List<MigrationStep> steps = new ArrayList<>();
      MigrationVersion last = from == 0 ? null : migrations.version(from - 1);
      if (last != null && !(first.equals(start) && open.startedFromKept())) {
        run(open, false, last.toString(), null);
        if (keeps()) {
          keep(open, first);
        }
      }
      steps.add(new MigrationStep(null, false, read(open)));
      for (int n = from; n < migrations.versionedCount(); n++) {
        run(open, false, String.valueOf(migrations.version(n)), null);
        steps.add(new MigrationStep(migrations.place(n), false, read(open)));
      }
      if (migrations.hasRepeatable()) {
        run(open, true, null, null);
        steps.add(new MigrationStep(migrations.repeatablePlace(), true, read(open)));
      }
      migrated = new Migrated(steps.get(steps.size() - 1).schema(), open.productVersion());
      database = open;
      done = true;
      return steps;
    } catch (DevDatabaseException e) {
      throw unavailable(e);
    } finally {
      if (open != null && !done) {
        open.close();
      }
    }
  }

  /** How many migrations Flyway ran here; fewer than there are where a kept state was of use. */
  public int executed() {
    return executed;
  }

  /**
   * What is read from a database's catalog: all schemas that are not the engine's own, since
   * migrations and entities may name any.
   */
  public CatalogScope scope(Connection connection) throws SQLException {
    String standard = defaultSchema();
    List<String> further = new ArrayList<>();
    if (schemasAreDatabases()) {
      String current = standard.isEmpty() ? connection.getCatalog() : standard;
      // What else is on a server that the user named is none of our business.
      List<String> others = isGiven() ? List.of() : databases(connection);
      for (String database : others) {
        if (!database.equals(current)) {
          further.add(database);
        }
      }
      return new CatalogScope(current, further, Set.of(settings.historyTable()), null);
    }
    if (!CatalogReader.supports(plan.dialect())) {
      List<String> schemas = JdbcSchemas.of(connection, plan.dialect());
      String current = standard.isEmpty() ? schemas.get(0) : standard;
      schemas.remove(current);
      return new CatalogScope(current, schemas, Set.of(settings.historyTable()), null);
    }
    further.addAll(LiveScope.others(connection, standard));
    return new CatalogScope(standard, further, Set.of(settings.historyTable()), null);
  }

  private static List<String> databases(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet catalogs = connection.getMetaData().getCatalogs()) {
      while (catalogs.next()) {
        String name = catalogs.getString("TABLE_CAT");
        if (!SYSTEM_DATABASES.contains(name)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private boolean schemasAreDatabases() {
    return schemasAreDatabases(plan);
  }

  static boolean schemasAreDatabases(UnitPlan plan) {
    return plan.dialect().equals("mariadb") || plan.dialect().equals("mysql");
  }

  /** Whether the database's server is the user's, named by URL. */
  public boolean isGiven() {
    return request.url() != null;
  }

  /**
   * The schema of names without one: the one that Flyway calls its default; empty where that is the
   * database that a connection is in, whatever its name, and on engines without schemas.
   */
  public String defaultSchema() {
    List<String> managed = settings.schemas();
    if (!managed.isEmpty()) {
      return managed.get(0);
    }
    String own = defaultSchema(plan);
    return own.isEmpty() ? current : own;
  }

  /** The engine's own default, whatever Flyway says; empty for that of the connection. */
  static String defaultSchema(UnitPlan plan) {
    return switch (plan.dialect()) {
      case "h2" -> "PUBLIC";
      case "postgresql" -> "public";
      default -> "";
    };
  }

  private @Nullable Migrated cached() {
    MigratedCache.Entry entry = kept();
    Schema schema = entry == null ? null : entry.schema();
    if (entry == null || schema == null) {
      kept = null;
      return null;
    }
    return new Migrated(schema, entry.productVersion());
  }

  private MigratedCache.@Nullable Entry kept() {
    if (kept == null && keeps()) {
      kept = cache.find(cacheKey());
    }
    return kept;
  }

  private String cacheKey() {
    String url = request.url();
    return new Digest()
        .add(plan.dialect())
        .add(url == null ? "" : url)
        .add(EngineJars.id(plan.dialect()))
        .add(migrations.fingerprint())
        .hex();
  }

  private Schema read(DevDatabase open) throws GateException {
    try (Connection connection = open.connect()) {
      if (!schemasAreDatabases() && !CatalogReader.supports(plan.dialect())) {
        current = JdbcSchemas.current(connection);
      }
      return CatalogReader.of(plan.dialect()).read(connection, scope(connection));
    } catch (SQLException e) {
      throw new GateException(
          Finding.error(
              "database.catalog",
              plan.unit(),
              "the catalog of the migrated database cannot be read: " + DatabaseText.of(e)));
    }
  }

  private DevDatabase replayed() throws GateException {
    DevDatabase open = null;
    boolean done = false;
    if (isGiven() && schemasAreDatabases() && !settings.schemas().isEmpty()) {
      throw new GateException(databasesNamed());
    }
    try {
      String whole = owner + migrations.fingerprint();
      String start = keeps() ? longestKept(whole) : null;
      open = DevDatabases.open(request.from(start));
      if (!whole.equals(start) || !open.startedFromKept()) {
        replay(open, start != null && open.startedFromKept() ? start : null);
      }
      done = true;
      return open;
    } catch (DevDatabaseException e) {
      throw unavailable(e);
    } finally {
      if (open != null && !done) {
        open.close();
      }
    }
  }

  /** Flyway would migrate a database of that name, which may be somebody's. */
  private Finding databasesNamed() {
    return Finding.error(
        "dev-url.engine",
        plan.dialect(),
        "flyway.schemas names the databases "
            + String.join(", ", settings.schemas())
            + ", which may be somebody's on the server of dev-url: nothing was run there",
        "leave dev-url out to have a server started",
        "or leave flyway.schemas out of what Mooring reads");
  }

  private GateException unavailable(DevDatabaseException problem) {
    Finding finding =
        Finding.error(
            problem.code(),
            plan.dialect(),
            problem.problem(),
            problem.fix().toArray(String[]::new));
    Setting url = plan.devUrl();
    return new GateException(
        url == null || !problem.code().startsWith("dev-url.") ? finding : stated(finding, url));
  }

  /** The finding at the line of the project's file that states the setting, if one does. */
  private Finding stated(Finding finding, Setting setting) {
    Matcher place = PLACE.matcher(setting.origin());
    return place.matches() && Files.exists(project.projectDirectory().resolve(place.group(1)))
        ? finding.at(place.group(1), Integer.parseInt(place.group(2)))
        : finding;
  }

  private @Nullable String longestKept(String whole) throws DevDatabaseException {
    if (DevDatabases.kept(request, whole)) {
      return whole;
    }
    for (int n = migrations.versionedCount(); n > 0; n--) {
      String key = owner + migrations.prefix(n);
      if (DevDatabases.kept(request, key)) {
        return key;
      }
    }
    return null;
  }

  private void replay(DevDatabase open, @Nullable String start)
      throws GateException, DevDatabaseException {
    if (code != null) {
      run(open, true, null, null);
      return;
    }
    int count = migrations.versionedCount();
    String versioned = owner + migrations.prefix(count);
    MigrationVersion before = count < 2 ? null : migrations.version(count - 2);
    if (before != null && isEdited(start, count)) {
      run(open, false, before.toString(), null);
      keep(open, owner + migrations.prefix(count - 1));
    }
    if (migrations.hasRepeatable()) {
      // Repeatable migrations change more often than versioned ones go away: both states are kept.
      if (!versioned.equals(start)) {
        run(open, false, null, null);
        keep(open, versioned);
      }
      run(open, true, null, null);
      keep(open, owner + migrations.fingerprint());
    } else {
      run(open, true, null, null);
      keep(open, versioned);
    }
  }

  /**
   * Whether a migration that ran before is different now. It is probably the last one, and not for
   * the last time: then the state before it is worth keeping.
   */
  private boolean isEdited(@Nullable String start, int count) {
    return cache.exists()
        && !project.ci()
        && !(owner + migrations.prefix(count)).equals(start)
        && !(owner + migrations.prefix(count - 1)).equals(start)
        && !settings.hasTarget();
  }

  private void keep(DevDatabase open, String key) throws DevDatabaseException {
    if (project.ci()) {
      return;
    }
    try {
      open.keep(key);
    } catch (DevDatabaseException e) {
      // What cannot be kept, in a cache that may only be read, is replayed the next time.
      if (!e.code().equals("engine.state")) {
        throw e;
      }
    }
  }

  private List<String> places() {
    List<String> places = new ArrayList<>();
    for (MigrationLocation location : locations) {
      if (location.exists() && !places.contains(location.forFlyway())) {
        places.add(location.forFlyway());
      }
    }
    return places;
  }

  private void run(
      DevDatabase open,
      boolean repeatable,
      @Nullable String target,
      @Nullable StatementWatch statements)
      throws GateException {
    FlywayRun run =
        new FlywayRun(
            settings.significant(),
            places(),
            migrations.archives(),
            open.engine(),
            repeatable,
            target,
            code,
            statements);
    Duration timeout = timeout();
    try {
      executed += run.migrate(open.dataSource(), timeout);
      read.addAll(run.read());
    } catch (TimeoutException e) {
      throw new GateException(
          new FlywayProblem(migrations, run.current(), isGiven()).timeout(timeout));
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof Error error && code == null && !(error instanceof LinkageError)) {
        throw error;
      }
      Throwable problem = cause == null ? e : cause;
      Finding module = FlywayModules.missing(problem, plan.dialect());
      throw new GateException(
          module == null
              ? new FlywayProblem(migrations, run.current(), isGiven()).of(problem)
              : module);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GateException(
          Finding.error("migration.interrupted", plan.unit(), "the replay was interrupted"));
    }
  }

  private Duration timeout() {
    String seconds = project.options().getOrDefault("migration-timeout", "");
    try {
      return seconds.isBlank() ? TIMEOUT : Duration.ofSeconds(Long.parseLong(seconds.strip()));
    } catch (NumberFormatException e) {
      return TIMEOUT;
    }
  }

  /**
   * An empty database of the same engine, which the caller closes.
   *
   * @throws GateException where none can be had
   */
  public DevDatabase empty() throws GateException {
    try {
      return DevDatabases.open(request);
    } catch (DevDatabaseException e) {
      throw unavailable(e);
    }
  }

  /**
   * Runs all migrations once more, in an empty database that is gone afterwards.
   *
   * @param statements is told of each statement
   * @return the engine's version as a verdict prints it
   * @throws GateException where one of them cannot run
   */
  public String watch(StatementWatch statements) throws GateException {
    try (DevDatabase open = empty()) {
      run(open, true, null, statements);
      return open.productVersion();
    }
  }

  /** Which build of the engine is used; the same text as long as nothing was replaced. */
  public String engineId() {
    return EngineJars.id(plan.dialect());
  }

  @Override
  public void close() {
    DevDatabase open = database;
    database = null;
    if (open != null) {
      open.close();
    }
  }
}

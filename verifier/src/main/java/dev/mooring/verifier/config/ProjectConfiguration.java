package dev.mooring.verifier.config;

import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.PolicySettings;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.spi.UnitPlan.DriftMode;
import dev.mooring.schema.spi.UnitPlan.LockMode;
import dev.mooring.schema.spi.UnitPlan.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a project's configuration, wherever users keep it, into one plan. */
public final class ProjectConfiguration {
  /** The engine's version for Hibernate, in {@link UnitPlan#hibernate}. */
  public static final String VERSION_SETTING = "mooring.database.version";

  private static final String DEFAULT = "Mooring's default";
  private static final String ORM_XML = "META-INF/orm.xml";
  private static final List<String> LOCK_MODES = List.of("write", "check");
  private static final List<String> BASELINE_MODES = List.of("use", "write");
  private static final List<String> DRIFT_MODES = List.of("error", "warn");

  private final ProjectContext project;
  private final SpringProperties.Environment environment;
  private final Problems problems = new Problems();
  private final ProjectFiles files;
  private @Nullable PolicyToml policies;
  private @Nullable PomXml pom;
  private boolean pomRead;

  private ProjectConfiguration(ProjectContext project, SpringProperties.Environment environment) {
    this.project = project;
    this.environment = environment;
    this.files = new ProjectFiles(project, problems);
  }

  /**
   * The plan of the project's unit. Stronger sources first: compiler options, {@code mooring.toml},
   * Spring's {@code application.*}, {@code persistence.xml}, Spring Boot's naming defaults, {@code
   * hibernate.properties}; then the build file and Mooring's defaults.
   *
   * @throws GateException with everything that is wrong, sorted, where the configuration cannot be
   *     read or names no database
   */
  public static UnitPlan plan(ProjectContext project) throws GateException {
    return plan(project, System::getenv);
  }

  static UnitPlan plan(ProjectContext project, SpringProperties.Environment environment)
      throws GateException {
    return new ProjectConfiguration(project, environment).plan();
  }

  private UnitPlan plan() throws GateException {
    Settings settings = new Settings(layers());
    problems.throwIfAny();
    Stated unit = unit(settings);
    @Nullable Stated dialect = new DialectChoice(settings.layers(), problems).choose(this::pom);
    LockMode lockMode = lockMode(settings);
    DriftMode driftMode = driftMode(settings);
    PolicySettings differences = policies(writesBaseline(settings, lockMode));
    if (dialect == null) {
      throw new GateException(problems.findings());
    }
    @Nullable Stated devUrl = devUrl(settings, dialect);
    Map<String, Setting> flyway = flyway(settings, dialect.value());
    List<String> mappings = mappingResources(settings);
    problems.throwIfAny();
    return new UnitPlan(
        unit.value(),
        dialect.value(),
        hibernate(settings, dialect),
        mappings,
        flyway,
        devUrl == null ? null : devUrl.setting(),
        lockFile(settings, unit.value()),
        lockMode,
        driftMode,
        differences,
        files.files(),
        files.directories(),
        problems.findings());
  }

  /** All sources, the strongest first. */
  private List<Layer> layers() {
    List<Layer> layers = new ArrayList<>();
    Layer options = OptionsLayer.read(project.options(), problems);
    layers.add(options);
    @Nullable Stated profiles = OptionsLayer.profiles(project.options());
    @Nullable Stated unit = options.get(Layer.UNIT);
    @Nullable ConfigFile tomlFile = files.file(MooringToml.NAME);
    if (tomlFile != null) {
      MooringToml toml = new MooringToml(tomlFile, problems);
      layers.add(toml.layer());
      policies = toml.policies();
      profiles = profiles == null ? toml.profiles() : profiles;
      unit = unit == null ? toml.layer().get(Layer.UNIT) : unit;
    }
    layers.add(SpringLayer.read(new SpringFiles(files, problems, environment).read(profiles)));
    @Nullable ConfigFile persistence = files.ownResource(PersistenceXml.NAME);
    if (persistence != null) {
      layers.add(PersistenceXml.read(persistence, unit, problems));
    }
    // Spring Boot hands its defaults to Hibernate as properties, which win over the file.
    layers.add(SpringBootDefaults.read(project.classpath()));
    @Nullable ConfigFile hibernate = files.ownResource("hibernate.properties");
    if (hibernate != null) {
      layers.add(hibernateProperties(hibernate));
    }
    return layers;
  }

  private Layer hibernateProperties(ConfigFile file) {
    Layer layer = new Layer();
    for (List<Property> document : PropertiesReader.read(file, problems)) {
      for (Property property : document) {
        layer.hibernate(property.rest(0), property.value());
      }
    }
    return layer;
  }

  private Stated unit(Settings settings) {
    @Nullable Stated unit = settings.value(Layer.UNIT);
    if (unit == null) {
      @Nullable PomXml read = pom();
      unit = read == null ? null : read.artifactId();
    }
    if (unit == null) {
      unit = Stated.by("the directory's name", String.valueOf(files.directory().getFileName()));
    }
    String name = Names.sanitised(unit.value());
    if (unit.isOwn() && !name.equals(unit.value())) {
      problems.error(
          Problems.VALUE,
          unit,
          "unit is '" + unit.value() + "'; allowed are letters, digits, '-', '_' and '.'",
          name);
    }
    return unit.with(name);
  }

  private @Nullable PomXml pom() {
    if (!pomRead) {
      pomRead = true;
      @Nullable ConfigFile file = files.file(PomXml.NAME);
      pom = file == null ? null : PomXml.read(file, problems);
    }
    return pom;
  }

  private LockMode lockMode(Settings settings) {
    @Nullable Stated stated = settings.value(Layer.LOCK);
    if (stated == null) {
      return project.ci() ? LockMode.CHECK : LockMode.WRITE;
    }
    if (!LOCK_MODES.contains(stated.value())) {
      problems.notAllowed(Problems.VALUE, stated, "the lock mode", LOCK_MODES);
    }
    return stated.value().equals("check") ? LockMode.CHECK : LockMode.WRITE;
  }

  private DriftMode driftMode(Settings settings) {
    @Nullable Stated stated = settings.value(Layer.DRIFT);
    if (stated != null && !DRIFT_MODES.contains(stated.value())) {
      problems.notAllowed(Problems.VALUE, stated, "drift", DRIFT_MODES);
    }
    return stated != null && stated.value().equals("warn") ? DriftMode.WARN : DriftMode.ERROR;
  }

  /** Only ever an explicit act, and none of a build that may write nothing. */
  private boolean writesBaseline(Settings settings, LockMode lockMode) {
    @Nullable Stated stated = settings.value(Layer.BASELINE);
    if (stated == null || stated.value().equals("use")) {
      return false;
    }
    if (!stated.value().equals("write")) {
      problems.notAllowed(Problems.VALUE, stated, "the baseline", BASELINE_MODES);
    } else if (project.ci() || lockMode == LockMode.CHECK) {
      problems.error(
          Problems.VALUE,
          stated,
          "a baseline is not written "
              + (project.ci() ? "in CI" : "where the lock is only checked")
              + ": it says what people decided to live with",
          "write it on a developer's machine and commit it");
    }
    return true;
  }

  private PolicySettings policies(boolean writeBaseline) {
    @Nullable PolicyToml stated = policies;
    return stated == null
        ? new PolicySettings(List.of(), false, List.of(), writeBaseline)
        : stated.settings(writeBaseline);
  }

  private Path lockFile(Settings settings, String unit) {
    @Nullable Stated stated = settings.value(Layer.LOCK_FILE);
    String name = stated == null ? "schema/" + unit + ".lock.json" : stated.value();
    return files.directory().resolve(name).normalize();
  }

  private @Nullable Stated devUrl(Settings settings, Stated dialect) throws GateException {
    @Nullable Stated stated = settings.value(Layer.DEV_URL);
    if (stated == null) {
      return null;
    }
    @Nullable String url = DevCredentials.resolve(stated.setting(), environment);
    Stated resolved = stated.with(url == null ? "" : url);
    @Nullable String engine = Dialects.ofUrl(resolved.value());
    if (engine == null || !engine.equals(dialect.value())) {
      problems.error(
          Problems.DIALECT,
          resolved,
          "the dev database is "
              + (engine == null ? "of no known engine" : engine)
              + ", but the dialect is "
              + dialect.value()
              + " ("
              + dialect.origin()
              + ")",
          "name a " + dialect.value() + " database in dev-url");
    }
    return resolved;
  }

  private Map<String, Setting> hibernate(Settings settings, Stated dialect) {
    Map<String, Stated> merged = settings.hibernate();
    @Nullable Stated own = merged.get(HibernateNames.DIALECT);
    @Nullable String engine = own == null ? null : Dialects.ofName(own.value());
    if (engine != null && !engine.equals(dialect.value())) {
      merged.remove(HibernateNames.DIALECT); // a weaker source's, for another engine
    }
    merged.put(VERSION_SETTING, settings.version(dialect, DEFAULT));
    ManagedClasses.addTo(merged, settings, project.classpath(), problems);
    Map<String, Setting> hibernate = new TreeMap<>();
    merged.forEach((name, value) -> hibernate.put(name, value.setting()));
    return hibernate;
  }

  private Map<String, Setting> flyway(Settings settings, String dialect) {
    Map<String, Setting> flyway = new TreeMap<>();
    settings
        .flyway()
        .forEach((name, value) -> flyway.put(FlywayNames.PREFIX + name, value.setting()));
    MigrationLocations resolver =
        new MigrationLocations(files, project.classpath(), dialect, problems);
    @Nullable Stated callbacks = settings.flyway().get(FlywayNames.CALLBACK_LOCATIONS);
    if (callbacks != null) {
      String resolved = resolver.resolve(Layer.split(callbacks), false);
      flyway.put(
          FlywayNames.PREFIX + FlywayNames.CALLBACK_LOCATIONS, callbacks.with(resolved).setting());
    }
    flyway.put(FlywayNames.PREFIX + FlywayNames.LOCATIONS, settings.locations(resolver).setting());
    put(flyway, DevCredentials.USER, settings.value(Layer.DEV_USER));
    put(flyway, DevCredentials.PASSWORD, settings.value(Layer.DEV_PASSWORD));
    return flyway;
  }

  private static void put(Map<String, Setting> settings, String name, @Nullable Stated value) {
    if (value != null) {
      settings.put(name, value.setting());
    }
  }

  private List<String> mappingResources(Settings settings) {
    Set<String> names = new LinkedHashSet<>();
    for (Stated resource : settings.mappingResources()) {
      files.ownResource(resource.value()); // notes the file
      names.add(resource.value());
    }
    if (files.ownResource(ORM_XML) != null) {
      names.add(ORM_XML);
    }
    return new ArrayList<>(names);
  }
}

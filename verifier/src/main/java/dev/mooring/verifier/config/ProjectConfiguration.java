package dev.mooring.verifier.config;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.ModuleUnits;
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
import java.util.TreeSet;
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
  private static final List<String> USER_CODE_MODES = List.of("read", UnitPlan.RUN);

  private final ProjectContext project;
  private final SpringProperties.Environment environment;
  private final Problems problems = new Problems();
  private final ProjectFiles files;
  private List<PolicyToml> policies = List.of();
  private @Nullable PomXml pom;
  private boolean pomRead;
  private @Nullable Stated profiles;
  private @Nullable Stated dialect;

  private ProjectConfiguration(ProjectContext project, SpringProperties.Environment environment) {
    this.project = project;
    this.environment = environment;
    this.files = new ProjectFiles(project, problems);
  }

  /**
   * The plan of the project's unit. Stronger sources first: compiler options, {@code mooring.toml},
   * what {@code application.*} says to Spring, Quarkus or Micronaut, {@code persistence.xml},
   * Spring Boot's naming defaults, {@code hibernate.properties}; then the build file and Mooring's
   * defaults.
   *
   * @throws GateException with everything that is wrong, sorted, where the configuration cannot be
   *     read or names no database
   */
  public static UnitPlan plan(ProjectContext project) throws GateException {
    return plan(project, System::getenv);
  }

  /**
   * The units that the project's configuration speaks of.
   *
   * @throws GateException where it cannot be read
   */
  public static ModuleUnits units(ProjectContext project) throws GateException {
    return new ProjectConfiguration(project, System::getenv).units();
  }

  private ModuleUnits units() throws GateException {
    Layer options = OptionsLayer.read(project.options(), problems);
    @Nullable Stated role = options.get(Layer.ROLE);
    @Nullable Stated wanted = options.get(Layer.UNIT);
    @Nullable ConfigFile tomlFile = files.file(MooringToml.NAME);
    @Nullable MooringToml toml = tomlFile == null ? null : new MooringToml(tomlFile, problems);
    if (toml != null) {
      role = role == null ? toml.layer().get(Layer.ROLE) : role;
      wanted = wanted == null ? toml.layer().get(Layer.UNIT) : wanted;
    }
    List<String> names =
        new ModuleRole(files, project.options(), problems).isLibrary(role)
            ? List.of()
            : names(wanted, toml);
    problems.throwIfAny();
    return new ModuleUnits(names, List.of(), files.files(), files.directories());
  }

  /**
   * Those with a table in {@code mooring.toml}, else those of {@code persistence.xml}, else those
   * that are configured for Quarkus or Micronaut.
   */
  private List<String> names(@Nullable Stated wanted, @Nullable MooringToml toml) {
    if (wanted != null) {
      return List.of(ModuleUnits.ONLY);
    }
    Set<String> names = new LinkedHashSet<>(toml == null ? Set.of() : toml.units().keySet());
    @Nullable ConfigFile persistence = files.ownResource(PersistenceXml.NAME);
    if (names.isEmpty() && persistence != null) {
      for (Stated name : PersistenceXml.names(persistence, problems)) {
        names.add(name.value());
      }
      if (names.size() < 2) {
        return List.of(ModuleUnits.ONLY);
      }
    }
    if (names.isEmpty()) {
      @Nullable Stated stated = OptionsLayer.profiles(project.options());
      names.addAll(namedUnits(stated == null && toml != null ? toml.profiles() : stated));
    }
    for (String name : names) {
      if (!name.equals(Names.sanitised(name))) {
        problems.error(
            Problems.VALUE,
            new Stated("", MooringToml.NAME, null, 0),
            "the unit is '" + name + "'; allowed are letters, digits, '-', '_' and '.'",
            Names.sanitised(name));
      }
    }
    return names.isEmpty() ? List.of(ModuleUnits.ONLY) : List.copyOf(names);
  }

  private Set<String> namedUnits(@Nullable Stated active) {
    SpringProperties quarkus = new QuarkusFiles(files, problems, environment).read(active);
    Set<String> units = QuarkusLayer.several(quarkus, problems);
    if (!units.isEmpty()) {
      return named(units, quarkus.get("quarkus.application.name"));
    }
    SpringProperties micronaut = new SpringFiles(files, problems, environment).read(active);
    return named(
        MicronautLayer.several(micronaut, project.classpath()),
        micronaut.get("micronaut.application.name"));
  }

  /** The default unit is called as a unit alone would be. */
  private Set<String> named(Set<String> several, @Nullable Stated application) {
    Set<String> units = new LinkedHashSet<>(several);
    if (units.remove(NamedUnits.DEFAULT)) {
      @Nullable PomXml read = pom();
      @Nullable Stated name = application == null && read != null ? read.artifactId() : application;
      String standard = name == null ? "default" : Names.sanitised(name.value());
      units.add(units.contains(standard) ? "default" : standard);
    }
    return units;
  }

  /** Everything that the project states, as far as it can be read; never fails. */
  public static ConfigurationSurvey survey(ProjectContext project) {
    return survey(project, System::getenv);
  }

  static ConfigurationSurvey survey(
      ProjectContext project, SpringProperties.Environment environment) {
    return new ProjectConfiguration(project, environment).survey();
  }

  static UnitPlan plan(ProjectContext project, SpringProperties.Environment environment)
      throws GateException {
    return new ProjectConfiguration(project, environment).plan();
  }

  private UnitPlan plan() throws GateException {
    Settings settings = new Settings(layers());
    problems.throwIfAny();
    UnitPlan plan = plan(settings);
    problems.throwIfAny();
    return plan;
  }

  private ConfigurationSurvey survey() {
    Settings settings = new Settings(layers());
    List<Finding> unread = problems.findings();
    @Nullable UnitPlan plan = null;
    Set<Finding> findings = new TreeSet<>(Finding.ORDER);
    try {
      plan = plan(settings);
    } catch (GateException e) {
      findings.addAll(e.findings());
    }
    findings.addAll(problems.findings());
    if (unread.stream().anyMatch(finding -> Problems.UNREAD.contains(finding.code()))) {
      plan = null;
      // What a broken file would have said of it is not known.
      findings.removeIf(
          finding -> finding.code().equals(Problems.DIALECT) && !unread.contains(finding));
    }
    return new ConfigurationSurvey(inventory(settings).list(DEFAULT), plan, List.copyOf(findings));
  }

  private Inventory inventory(Settings settings) {
    @Nullable Stated chosen = dialect;
    return new Inventory(
        settings,
        unitName(settings),
        chosen,
        chosen == null ? null : version(settings, chosen),
        profiles);
  }

  /** What the settings come to; an error that leaves a plan is told by {@link #problems} alone. */
  private UnitPlan plan(Settings settings) throws GateException {
    Stated unit = unit(settings);
    dialect = new DialectChoice(settings.layers(), problems).choose(this::pom);
    LockMode lockMode = lockMode(settings);
    DriftMode driftMode = driftMode(settings);
    PolicySettings differences = policies(writesBaseline(settings, lockMode));
    @Nullable Stated chosen = dialect;
    if (chosen == null) {
      throw new GateException(problems.findings());
    }
    @Nullable Stated devUrl = devUrl(settings, chosen);
    Map<String, Setting> flyway = flyway(settings, chosen.value());
    List<String> mappings = mappingResources(settings);
    return new UnitPlan(
        unit.value(),
        chosen.value(),
        hibernate(settings, chosen),
        mappings,
        flyway,
        devUrl == null ? null : devUrl.setting(),
        lockFile(settings, unit.value()),
        lockMode,
        driftMode,
        differences,
        files.files(),
        files.directories(),
        problems.findings(),
        settings.entities());
  }

  /** All sources, the strongest first. */
  private List<Layer> layers() {
    List<Layer> layers = new ArrayList<>();
    Layer options = OptionsLayer.read(project.options(), problems);
    layers.add(options);
    profiles = OptionsLayer.profiles(project.options());
    @Nullable Stated unit = options.get(Layer.UNIT);
    @Nullable ConfigFile tomlFile = files.file(MooringToml.NAME);
    if (tomlFile != null) {
      MooringToml toml = new MooringToml(tomlFile, problems);
      @Nullable MooringToml own = ofUnit(toml, unit);
      if (own != null) {
        layers.add(own.layer());
      }
      layers.add(toml.layer());
      policies = own == null ? List.of(toml.policies()) : List.of(own.policies(), toml.policies());
      profiles = profiles == null ? toml.profiles() : profiles;
      unit = unit == null ? toml.layer().get(Layer.UNIT) : unit;
    }
    SpringProperties application = new SpringFiles(files, problems, environment).read(profiles);
    layers.add(SpringLayer.read(application));
    layers.add(
        QuarkusLayer.read(
            new QuarkusFiles(files, problems, environment).read(profiles), unit, problems));
    layers.add(MicronautLayer.read(application, project.classpath(), unit, problems));
    @Nullable ConfigFile persistence = files.ownResource(PersistenceXml.NAME);
    if (persistence != null) {
      layers.add(PersistenceXml.read(persistence, unit, problems));
    }
    // Spring Boot hands its defaults to Hibernate as properties, which win over the file.
    Layer springBoot = SpringBootDefaults.read(project.classpath());
    layers.add(springBoot);
    if (persistence == null && springBoot.hibernate().isEmpty()) {
      @Nullable ConfigFile cfg = files.ownResource(HibernateCfgXml.NAME);
      if (cfg != null) {
        layers.add(HibernateCfgXml.read(cfg, problems));
      }
    }
    @Nullable ConfigFile hibernate = files.ownResource("hibernate.properties");
    if (hibernate != null) {
      layers.add(hibernateProperties(hibernate));
    }
    return layers;
  }

  /** What the file says of that unit alone; {@code null} where it has no tables of units. */
  private @Nullable MooringToml ofUnit(MooringToml toml, @Nullable Stated wanted) {
    Map<String, MooringToml> units = toml.units();
    @Nullable MooringToml own = wanted == null ? null : units.get(wanted.value());
    if (own == null && !units.isEmpty()) {
      String first = units.keySet().iterator().next();
      problems.error(
          Problems.UNIT,
          new Stated("", MooringToml.NAME, MooringToml.NAME, 0),
          MooringToml.NAME
              + " has the units "
              + String.join(", ", units.keySet())
              + (wanted == null
                  ? ", and nothing says which one"
                  : ", none of them is " + wanted.value() + " (" + wanted.origin() + ")"),
          "-Amooring.unit=" + first);
    }
    return own;
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

  private Stated unitName(Settings settings) {
    @Nullable Stated unit = settings.value(Layer.UNIT);
    if (unit == null) {
      @Nullable PomXml read = pom();
      unit = read == null ? null : read.artifactId();
    }
    return unit == null
        ? Stated.by("the directory's name", String.valueOf(files.directory().getFileName()))
        : unit;
  }

  private Stated unit(Settings settings) {
    Stated unit = unitName(settings);
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
    List<PolicySettings.Policy> all = new ArrayList<>();
    List<PolicySettings.Unmanaged> unmanaged = new ArrayList<>();
    List<PolicySettings.PendingDrop> pending = new ArrayList<>();
    boolean reportUnmapped = false;
    for (PolicyToml stated : policies) {
      PolicySettings settings = stated.settings(writeBaseline);
      all.addAll(settings.policies());
      unmanaged.addAll(settings.unmanaged());
      pending.addAll(settings.pending());
      reportUnmapped |= settings.reportUnmapped();
    }
    return new PolicySettings(all, reportUnmapped, unmanaged, writeBaseline, pending);
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
    merged.put(VERSION_SETTING, version(settings, dialect));
    ManagedClasses.addTo(merged, settings, project.classpath());
    @Nullable Stated userCode = settings.value(Layer.USER_CODE);
    if (userCode != null) {
      if (!USER_CODE_MODES.contains(userCode.value())) {
        problems.notAllowed(Problems.VALUE, userCode, "user-code", USER_CODE_MODES);
      }
      merged.put(UnitPlan.USER_CODE, userCode);
    }
    Map<String, Setting> hibernate = new TreeMap<>();
    merged.forEach((name, value) -> hibernate.put(name, value.setting()));
    return hibernate;
  }

  private Stated version(Settings settings, Stated engine) {
    Stated version = settings.version(engine, DEFAULT);
    @Nullable Stated quarkus =
        version.place().equals(DEFAULT)
            ? QuarkusDefaults.version(project.classpath(), engine.value())
            : null;
    return quarkus == null ? version : quarkus;
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
    // Spring takes the default one only where nobody names any.
    boolean byDefault =
        names.isEmpty() || SpringBootDefaults.read(project.classpath()).hibernate().isEmpty();
    if (byDefault && files.ownResource(ORM_XML) != null) {
      names.add(ORM_XML);
    }
    return new ArrayList<>(names);
  }
}

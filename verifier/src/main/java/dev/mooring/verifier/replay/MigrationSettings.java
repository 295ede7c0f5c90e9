package dev.mooring.verifier.replay;

import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.spi.UnitPlan.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Flyway's settings of a unit, as far as they decide what migrations produce. */
final class MigrationSettings {
  private static final String PREFIX = "flyway.";

  /**
   * Where the real database is and how Flyway talks about it: of no use to a throw-away database,
   * and partly secret.
   */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "flyway.url",
          "flyway.user",
          "flyway.password",
          "flyway.driver",
          "flyway.environment",
          "flyway.connectRetries",
          "flyway.connectRetriesInterval",
          "flyway.loggers",
          "flyway.color",
          "flyway.outputType",
          "flyway.outputQueryResults",
          "flyway.reportEnabled",
          "flyway.reportFilename",
          "flyway.licenseKey",
          "flyway.email",
          "flyway.token",
          "flyway.cleanDisabled",
          "flyway.cleanOnValidationError",
          "flyway.dryRunOutput",
          "flyway.workingDirectory",
          "flyway.installedBy",
          "flyway.lockRetryCount",
          "flyway.failOnMissingLocations",
          "flyway.baselineOnMigrate");

  private static final String CALLBACKS = "callbacks";
  private static final String RESOLVERS = "resolvers";
  private static final String PROVIDER = "flyway.javaMigrationClassProvider";

  private final Map<String, String> values = new TreeMap<>();
  private final String dialect;

  MigrationSettings(UnitPlan plan) {
    this.dialect = plan.dialect();
    for (Map.Entry<String, Setting> setting : plan.flyway().entrySet()) {
      if (setting.getKey().startsWith(PREFIX) && !LEFT_OUT.contains(setting.getKey())) {
        values.put(setting.getKey(), setting.getValue().value());
      }
    }
  }

  /** Where migrations lie, as users write it. */
  List<String> locations() {
    return list("locations", "classpath:db/migration");
  }

  /** Where callbacks lie beside the locations. */
  List<String> callbackLocations() {
    return list("callbackLocations", "");
  }

  String versionedPrefix() {
    return value("sqlMigrationPrefix", "V");
  }

  String repeatablePrefix() {
    return value("repeatableSqlMigrationPrefix", "R");
  }

  String baselinePrefix() {
    return value("baselineMigrationPrefix", "B");
  }

  String undoPrefix() {
    return value("undoSqlMigrationPrefix", "U");
  }

  String separator() {
    return value("sqlMigrationSeparator", "__");
  }

  List<String> suffixes() {
    return list("sqlMigrationSuffixes", ".sql");
  }

  /** The table in which Flyway keeps its history. */
  String historyTable() {
    return value("table", "flyway_schema_history");
  }

  /** The schemas that Flyway manages, the default one first; empty for the connection's own. */
  List<String> schemas() {
    List<String> schemas = new ArrayList<>();
    String standard = value("defaultSchema", "");
    if (!standard.isEmpty()) {
      schemas.add(standard);
    }
    for (String schema : list("schemas", "")) {
      if (!schemas.contains(schema)) {
        schemas.add(schema);
      }
    }
    return schemas;
  }

  /** Whether Flyway keeps its lock in a transaction wherever these settings hold. */
  boolean locksInTransaction() {
    return dialect.equals("postgresql")
        && !value("postgresql.transactional.lock", "true").strip().equalsIgnoreCase("false");
  }

  /** Whether users say where migrating ends. */
  boolean hasTarget() {
    return values.containsKey(PREFIX + "target");
  }

  /**
   * The name of a setting that names classes of the application which do not run; {@code null} for
   * none.
   *
   * @param running whether classes of the application run
   */
  @Nullable String code(boolean running) {
    for (String name :
        running ? List.of(PROVIDER) : List.of(PREFIX + CALLBACKS, PREFIX + RESOLVERS, PROVIDER)) {
      if (!values.getOrDefault(name, "").isBlank()) {
        return name;
      }
    }
    return null;
  }

  /** Names of classes that Flyway calls back. */
  List<String> callbacks() {
    return list(CALLBACKS, "");
  }

  /** Names of classes that find migrations. */
  List<String> resolvers() {
    return list(RESOLVERS, "");
  }

  /** What decides, sorted by name; without locations, which the files themselves stand for. */
  Map<String, String> significant() {
    Map<String, String> significant = new TreeMap<>(values);
    significant.remove(PREFIX + "locations");
    significant.remove(PREFIX + "callbackLocations");
    return significant;
  }

  private String value(String name, String standard) {
    return values.getOrDefault(PREFIX + name, standard);
  }

  private List<String> list(String name, String standard) {
    List<String> list = new ArrayList<>();
    for (String part : value(name, standard).split(",", -1)) {
      if (!part.isBlank()) {
        list.add(part.strip());
      }
    }
    return list;
  }
}

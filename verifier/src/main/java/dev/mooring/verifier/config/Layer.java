package dev.mooring.verifier.config;

import dev.mooring.schema.spi.EntityScope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one source states, in the keys that all sources share. */
final class Layer {
  /** Keys of single values; the first eight are also the names of compiler options. */
  static final String UNIT = "unit";

  static final String DIALECT = "dialect";
  static final String VERSION = "database.version";
  static final String DEV_URL = "dev-url";
  static final String LOCK = "lock";
  static final String LOCK_FILE = "lock-file";
  static final String DRIFT = "drift";
  static final String BASELINE = "baseline";

  /** Whether the project's own code is read or run. */
  static final String USER_CODE = "user-code";

  /** The unit's classes, separated by spaces. */
  static final String ENTITIES = "entities.listed";

  /** Whether no others belong to it. */
  static final String ENTITIES_ONLY = "entities.only";

  /** A jar with more of them. */
  static final String JAR_FILES = "jar-files";

  /** Whether the module has a unit. */
  static final String ROLE = "role";

  static final String DEV_USER = "dev-user";
  static final String DEV_PASSWORD = "dev-password";

  /** What only hints at the dialect. */
  static final String JDBC_URL = "jdbc-url";

  /** A JDBC URL under a key of the application's own. */
  static final String OTHER_URL = "other-url";

  static final String DRIVER = "driver";
  static final String DATABASE = "database";

  private final Map<String, Stated> values = new LinkedHashMap<>();
  private final Map<String, Stated> hibernate = new TreeMap<>();
  private final Map<String, Stated> flyway = new TreeMap<>();
  private final List<Stated> mappingResources = new ArrayList<>();
  private @Nullable List<Stated> migrations;
  private EntityScope entities = EntityScope.ALL;

  void put(String key, @Nullable Stated value) {
    if (value != null && !value.value().isBlank()) {
      values.put(key, value);
    }
  }

  @Nullable Stated get(String key) {
    return values.get(key);
  }

  /** A setting for Hibernate's boot, unless it opens connections or writes scripts. */
  void hibernate(String name, Stated value) {
    if (HibernateNames.matters(name)) {
      hibernate.put(name, value);
    } else {
      connection(name, value);
    }
  }

  private void connection(String name, Stated value) {
    if (HibernateNames.isUrl(name)) {
      put(JDBC_URL, value);
    } else if (HibernateNames.isDriver(name)) {
      put(DRIVER, value);
    }
  }

  Map<String, Stated> hibernate() {
    return hibernate;
  }

  /** A setting of Flyway by its name in Flyway's configuration. */
  void flyway(String name, Stated value) {
    flyway.put(name, value);
  }

  Map<String, Stated> flyway() {
    return flyway;
  }

  void mappingResource(Stated name) {
    mappingResources.add(name);
  }

  List<Stated> mappingResources() {
    return mappingResources;
  }

  /** The locations of migrations; an empty list says that there are none. */
  void migrations(List<Stated> locations) {
    migrations = List.copyOf(locations);
  }

  /** {@code null} where this source does not say. */
  @Nullable List<Stated> migrations() {
    return migrations;
  }

  /** Which mapped classes belong to the unit; all where this source does not say. */
  EntityScope entities() {
    return entities;
  }

  void entities(EntityScope scope) {
    entities = scope;
  }

  /** The parts of a comma-separated list, blank ones left out. */
  static List<Stated> split(Stated list) {
    List<Stated> parts = new ArrayList<>();
    for (String part : list.value().split(",", -1)) {
      if (!part.isBlank()) {
        parts.add(list.with(part.strip()));
      }
    }
    return parts;
  }
}

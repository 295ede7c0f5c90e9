package dev.mooring.verifier.config;

import dev.mooring.schema.spi.CompileClasspath;
import dev.mooring.schema.spi.EntityScope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Translates Micronaut's settings of one persistence unit and its datasource, as its {@code
 * JpaConfiguration} and {@code FlywayConfigurationProperties} name them.
 */
final class MicronautLayer {
  private static final String MICRONAUT = "io.micronaut.context.ApplicationContext";
  private static final String STANDARD = "default";

  /** How Micronaut Data and its test resources call engines. */
  private static final Map<String, String> ENGINES =
      Map.of("postgres", "postgresql", "oracle-xe", "oracle", "mssql", "sqlserver");

  private final SpringProperties properties;
  private final Layer layer = new Layer();

  private MicronautLayer(SpringProperties properties) {
    this.properties = properties;
  }

  /**
   * An empty layer where the application is none of Micronaut's.
   *
   * @param wanted the unit that the project names for Mooring
   */
  static Layer read(
      SpringProperties properties,
      CompileClasspath classpath,
      @Nullable Stated wanted,
      Problems problems) {
    MicronautLayer reader = new MicronautLayer(properties);
    if (!isMicronaut(properties, classpath)) {
      return reader.layer;
    }
    @Nullable String unit = NamedUnits.choose(reader.units(), wanted, reader::first, problems);
    if (unit != null) {
      String name = key(unit);
      reader.name(name, wanted);
      reader.entities(name);
      reader.database("datasources." + name);
      reader.hibernate("jpa." + name);
      reader.flyway("flyway.datasources." + name);
    }
    return reader.layer;
  }

  /**
   * The units that are configured, {@link NamedUnits#DEFAULT} among them; empty unless there are
   * several and each says which packages are its own: else nothing tells whose an entity is.
   */
  static Set<String> several(SpringProperties properties, CompileClasspath classpath) {
    if (!isMicronaut(properties, classpath)) {
      return Set.of();
    }
    MicronautLayer reader = new MicronautLayer(properties);
    Set<String> units = reader.units();
    boolean told = units.stream().allMatch(unit -> reader.packages(key(unit)) != null);
    return units.size() > 1 && told ? units : Set.of();
  }

  private static boolean isMicronaut(SpringProperties properties, CompileClasspath classpath) {
    return !properties.below("micronaut").isEmpty() || classpath.hasClass(MICRONAUT);
  }

  private Set<String> units() {
    Set<String> units = names("jpa");
    return units.isEmpty() ? names("datasources") : units;
  }

  private Stated first() {
    return properties.below("datasources").values().iterator().next();
  }

  /** What stands for the unit within names. */
  private static String key(String unit) {
    return unit.equals(NamedUnits.DEFAULT) ? STANDARD : unit;
  }

  private @Nullable List<Stated> packages(String name) {
    return properties.list("jpa." + name + ".entity-scan.packages");
  }

  private void entities(String name) {
    @Nullable List<Stated> packages = packages(name);
    if (packages != null) {
      List<String> names = packages.stream().map(Stated::value).toList();
      layer.entities(new EntityScope(List.of(), names));
    }
  }

  private Set<String> names(String prefix) {
    Set<String> names = new LinkedHashSet<>();
    for (String key : properties.below(prefix).keySet()) {
      List<String> elements = Property.elements(key);
      if (elements.size() > 1) {
        names.add(elements.get(0).equals(STANDARD) ? NamedUnits.DEFAULT : elements.get(0));
      }
    }
    return names;
  }

  private void name(String unit, @Nullable Stated wanted) {
    if (wanted == null && !unit.equals(STANDARD)) {
      layer.put(Layer.UNIT, Stated.by("the only datasource", unit));
      return;
    }
    @Nullable Stated name = properties.get("micronaut.application.name");
    if (name != null && !SpringProperties.isUnresolved(name.value())) {
      layer.put(Layer.UNIT, name);
    }
  }

  private void database(String prefix) {
    layer.put(Layer.JDBC_URL, properties.get(prefix + ".url"));
    layer.put(Layer.DRIVER, properties.get(prefix + ".driver-class-name"));
    for (String key : List.of(".db-type", ".dialect")) {
      @Nullable Stated engine = properties.get(prefix + key);
      if (engine != null) {
        String name = engine.value().toLowerCase(Locale.ROOT);
        layer.put(Layer.DATABASE, engine.with(ENGINES.getOrDefault(name, name)));
      }
    }
  }

  private void hibernate(String prefix) {
    properties
        .below(prefix + ".properties")
        .forEach(
            (name, value) -> {
              if (!SpringProperties.isUnresolved(value.value())) {
                layer.hibernate(name, value);
              }
            });
    @Nullable List<Stated> resources = properties.list(prefix + ".mapping-resources");
    if (resources != null) {
      resources.forEach(layer::mappingResource);
    }
  }

  private void flyway(String prefix) {
    for (String key : List.of("flyway.enabled", prefix + ".enabled")) {
      @Nullable Stated enabled = properties.get(key);
      if (enabled != null && enabled.value().equalsIgnoreCase("false")) {
        layer.migrations(List.of());
        layer.flyway(FlywayNames.LOCATIONS, enabled.with(""));
        return;
      }
    }
    @Nullable List<Stated> locations = properties.list(prefix + ".locations");
    if (locations != null) {
      layer.migrations(locations);
    }
    for (String name : FlywayNames.KNOWN) {
      @Nullable List<Stated> values = properties.list(prefix + "." + name);
      if (values != null && !values.isEmpty() && !name.equals(FlywayNames.LOCATIONS)) {
        List<String> parts = values.stream().map(Stated::value).toList();
        layer.flyway(name, values.get(0).with(String.join(",", parts)));
      }
    }
    properties
        .below(prefix + ".placeholders")
        .forEach((name, value) -> layer.flyway(FlywayNames.PLACEHOLDERS + name, value));
  }
}

package dev.mooring.verifier.config;

import dev.mooring.schema.spi.EntityScope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Translates the settings of one of Quarkus' persistence units, its datasource and Flyway, as
 * Quarkus' own {@code HibernateProcessorUtil} and {@code FlywayCreator} do.
 */
final class QuarkusLayer {
  private static final String VERSION = "jakarta.persistence.database-product-version";

  private final SpringProperties properties;
  private final Problems problems;
  private final Layer layer = new Layer();

  private QuarkusLayer(SpringProperties properties, Problems problems) {
    this.properties = properties;
    this.problems = problems;
  }

  /**
   * An empty layer where nothing is said to Quarkus.
   *
   * @param wanted the unit that the project names for Mooring
   */
  static Layer read(SpringProperties properties, @Nullable Stated wanted, Problems problems) {
    QuarkusLayer reader = new QuarkusLayer(properties, problems);
    if (properties.below("quarkus").isEmpty()) {
      return reader.layer;
    }
    @Nullable String unit = reader.unit(wanted);
    if (unit != null) {
      reader.name(unit, wanted);
      String datasource = reader.datasource(unit);
      reader.database(datasource);
      reader.entities(key(unit));
      reader.hibernate(key(unit));
      reader.flyway(datasource);
    }
    return reader.layer;
  }

  /**
   * The units that are configured, {@link NamedUnits#DEFAULT} among them; empty unless there are
   * several and each says which packages are its own: else nothing tells whose an entity is.
   */
  static Set<String> several(SpringProperties properties, Problems problems) {
    QuarkusLayer reader = new QuarkusLayer(properties, problems);
    Set<String> units = reader.units();
    boolean told =
        units.stream()
            .allMatch(unit -> reader.list(QuarkusNames.ORM, key(unit), "packages") != null);
    return units.size() > 1 && told ? units : Set.of();
  }

  /** The unit to read; {@code null} where nothing says which of several, which is told. */
  private @Nullable String unit(@Nullable Stated wanted) {
    return NamedUnits.choose(units(), wanted, () -> first(QuarkusNames.ORM), problems);
  }

  private Set<String> units() {
    Set<String> units = new LinkedHashSet<>();
    if (properties.get(QuarkusNames.DATASOURCE + ".db-kind") != null
        || properties.get(QuarkusNames.DATASOURCE + ".jdbc.url") != null) {
      units.add(NamedUnits.DEFAULT);
    }
    for (String key : properties.below(QuarkusNames.ORM).keySet()) {
      List<String> elements = Property.elements(key);
      if (QuarkusNames.UNIT.contains(Names.squeeze(elements.get(0)))) {
        units.add(NamedUnits.DEFAULT);
      } else if (elements.size() > 1
          && QuarkusNames.UNIT.contains(Names.squeeze(elements.get(1)))) {
        units.add(elements.get(0).replace("\"", ""));
      }
    }
    return units;
  }

  /** What stands for the unit within names. */
  private static String key(String unit) {
    return unit.equals(NamedUnits.DEFAULT) ? "" : unit;
  }

  private Stated first(String prefix) {
    return properties.below(prefix).values().iterator().next();
  }

  private void name(String unit, @Nullable Stated wanted) {
    if (wanted == null && !unit.equals(NamedUnits.DEFAULT)) {
      layer.put(Layer.UNIT, first(QuarkusNames.ORM).with(unit));
      return;
    }
    @Nullable Stated name = properties.get("quarkus.application.name");
    if (name != null && !SpringProperties.isUnresolved(name.value())) {
      layer.put(Layer.UNIT, name);
    }
  }

  private String datasource(String unit) {
    @Nullable Stated stated = get(QuarkusNames.ORM, key(unit), "datasource");
    return stated == null || stated.value().equals(NamedUnits.DEFAULT) ? "" : stated.value();
  }

  private void database(String datasource) {
    @Nullable Stated kind = get(QuarkusNames.DATASOURCE, datasource, "db-kind");
    if (kind != null) {
      String value = kind.value().toLowerCase(Locale.ROOT);
      layer.put(Layer.DATABASE, kind.with(QuarkusNames.KINDS.getOrDefault(value, value)));
    }
    layer.put(Layer.JDBC_URL, get(QuarkusNames.DATASOURCE, datasource, "jdbc.url"));
    layer.put(Layer.DRIVER, get(QuarkusNames.DATASOURCE, datasource, "jdbc.driver"));
    put(VERSION, get(QuarkusNames.DATASOURCE, datasource, "db-version"));
  }

  private void entities(String unit) {
    @Nullable List<Stated> packages = list(QuarkusNames.ORM, unit, "packages");
    if (packages != null) {
      List<String> names = packages.stream().map(Stated::value).toList();
      layer.entities(new EntityScope(List.of(), names));
    }
  }

  private void hibernate(String unit) {
    QuarkusNames.HIBERNATE.forEach(
        (name, setting) -> put(setting, get(QuarkusNames.ORM, unit, name)));
    enumerated(unit, "mapping.timezone.default-storage", "hibernate.timezone.default_storage");
    @Nullable Stated quoting = get(QuarkusNames.ORM, unit, "quote-identifiers.strategy");
    if (quoting != null) {
      quoting(quoting);
    }
    @Nullable Stated validation = get(QuarkusNames.ORM, unit, "validation.mode");
    put("jakarta.persistence.validation.mode", validation);
    @Nullable Stated validates = get(QuarkusNames.ORM, unit, "validation.enabled");
    if (validates != null && validates.value().equals("false")) {
      put("jakarta.persistence.validation.mode", validates.with("none"));
    }
    compatibility();
    below(QuarkusNames.ORM, unit, "unsupported-properties").forEach(this::put);
    @Nullable List<Stated> files = list(QuarkusNames.ORM, unit, "mapping-files");
    if (files != null) {
      files.stream()
          .filter(file -> !file.value().equals("no-file"))
          .forEach(layer::mappingResource);
    }
  }

  private void enumerated(String unit, String name, String setting) {
    @Nullable Stated value = get(QuarkusNames.ORM, unit, name);
    if (value != null) {
      put(setting, value.with(value.value().replace('-', '_').toUpperCase(Locale.ROOT)));
    }
  }

  private void quoting(Stated strategy) {
    switch (Names.squeeze(strategy.value())) {
      case "all" -> put("hibernate.globally_quoted_identifiers", strategy.with("true"));
      case "allexceptcolumndefinitions" -> {
        put("hibernate.globally_quoted_identifiers", strategy.with("true"));
        put("hibernate.globally_quoted_identifiers_skip_column_definitions", strategy.with("true"));
      }
      case "onlykeywords" -> put("hibernate.auto_quote_keyword", strategy.with("true"));
      default -> {}
    }
  }

  /** What stands for a schema of Hibernate ORM 5.6. */
  private void compatibility() {
    @Nullable Stated version =
        properties.get(QuarkusNames.ORM + ".database.orm-compatibility.version");
    if (version == null || !version.value().equals("5.6")) {
      return;
    }
    weaker("hibernate.id.db_structure_naming_strategy", version.with("legacy"));
    weaker("hibernate.type.preferred_duration_jdbc_type", version.with("BIGINT"));
    weaker("hibernate.type.preferred_instant_jdbc_type", version.with("TIMESTAMP"));
    weaker("hibernate.timezone.default_storage", version.with("NORMALIZE"));
    @Nullable Stated kind = layer.get(Layer.DATABASE);
    if (kind != null && !kind.value().equals("postgresql")) {
      weaker("hibernate.type.preferred_uuid_jdbc_type", version.with("BINARY"));
    }
  }

  private void weaker(String setting, Stated value) {
    if (!layer.hibernate().containsKey(setting)) {
      layer.hibernate(setting, value);
    }
  }

  private void flyway(String datasource) {
    @Nullable Stated enabled = properties.get(QuarkusNames.FLYWAY + ".enabled");
    if (enabled != null && enabled.value().equalsIgnoreCase("false")) {
      layer.migrations(List.of());
      layer.flyway(FlywayNames.LOCATIONS, enabled.with(""));
      return;
    }
    @Nullable List<Stated> locations = list(QuarkusNames.FLYWAY, datasource, "locations");
    if (locations != null) {
      layer.migrations(locations);
    }
    for (String name : QuarkusNames.MIGRATIONS) {
      @Nullable List<Stated> values = list(QuarkusNames.FLYWAY, datasource, name);
      if (values != null && !values.isEmpty()) {
        List<String> parts = values.stream().map(Stated::value).toList();
        layer.flyway(name, values.get(0).with(String.join(",", parts)));
      }
    }
    @Nullable Stated script = get(QuarkusNames.FLYWAY, datasource, "init-sql");
    if (script != null) {
      layer.flyway("initSql", script);
    }
    below(QuarkusNames.FLYWAY, datasource, "placeholders")
        .forEach((name, value) -> layer.flyway(FlywayNames.PLACEHOLDERS + name, value));
  }

  private void put(String setting, @Nullable Stated value) {
    if (value != null
        && !value.value().isBlank()
        && !SpringProperties.isUnresolved(value.value())) {
      layer.hibernate(setting, value);
    }
  }

  private @Nullable Stated get(String prefix, String name, String key) {
    @Nullable Stated found = null;
    for (String start : starts(prefix, name)) {
      found = found == null ? properties.get(start + "." + key) : found;
    }
    return found;
  }

  private @Nullable List<Stated> list(String prefix, String name, String key) {
    @Nullable List<Stated> found = null;
    for (String start : starts(prefix, name)) {
      found = found == null ? properties.list(start + "." + key) : found;
    }
    return found;
  }

  /** Everything below, by names without quotes. */
  private Map<String, Stated> below(String prefix, String name, String key) {
    Map<String, Stated> found = new TreeMap<>();
    for (String start : starts(prefix, name)) {
      properties
          .below(start + "." + key)
          .forEach((inner, value) -> found.putIfAbsent(inner.replace("\"", ""), value));
    }
    return found;
  }

  /** Names stand with or without quotes. */
  private static List<String> starts(String prefix, String name) {
    return name.isEmpty()
        ? List.of(prefix)
        : List.of(prefix + "." + name, prefix + ".\"" + name + "\"");
  }
}

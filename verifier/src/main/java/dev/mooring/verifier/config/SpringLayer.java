package dev.mooring.verifier.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Translates Spring Boot's properties, as {@code JpaProperties} and {@code FlywayProperties} do.
 */
final class SpringLayer {
  private static final List<String> URLS =
      List.of("spring.datasource.url", "spring.datasource.hikari.jdbc-url", "spring.flyway.url");

  private final SpringProperties properties;
  private final Layer layer = new Layer();

  private SpringLayer(SpringProperties properties) {
    this.properties = properties;
  }

  static Layer read(SpringProperties properties) {
    SpringLayer reader = new SpringLayer(properties);
    if (!properties.isEmpty()) {
      reader.database();
      reader.hibernate();
      reader.flyway();
    }
    return reader.layer;
  }

  private void database() {
    @Nullable Stated name = properties.get("spring.application.name");
    if (name != null && !SpringProperties.isUnresolved(name.value())) {
      layer.put(Layer.UNIT, name);
    }
    for (String key : URLS) {
      if (layer.get(Layer.JDBC_URL) == null) {
        layer.put(Layer.JDBC_URL, properties.get(key));
      }
    }
    layer.put(Layer.DRIVER, properties.get("spring.datasource.driver-class-name"));
    layer.put(Layer.DATABASE, properties.get("spring.jpa.database"));
    layer.put(Layer.OTHER_URL, otherUrl());
  }

  /** Applications that make their data sources themselves choose the keys, too. */
  private @Nullable Stated otherUrl() {
    Map<String, Stated> byDialect = new TreeMap<>();
    for (Stated value : properties.values()) {
      @Nullable String dialect = Dialects.ofUrl(value.value());
      if (dialect != null) {
        byDialect.putIfAbsent(dialect, value);
      }
    }
    return byDialect.size() == 1 ? byDialect.values().iterator().next() : null;
  }

  private void hibernate() {
    put(HibernateNames.DIALECT, "spring.jpa.database-platform");
    properties.below("spring.jpa.properties").forEach(this::jpaProperty);
    put(HibernateNames.PHYSICAL, "spring.jpa.hibernate.naming.physical-strategy");
    put(HibernateNames.IMPLICIT, "spring.jpa.hibernate.naming.implicit-strategy");
    @Nullable List<Stated> resources = properties.list("spring.jpa.mapping-resources");
    if (resources != null) {
      resources.forEach(layer::mappingResource);
    }
  }

  private void put(String setting, String key) {
    @Nullable Stated value = properties.get(key);
    if (value != null && !value.value().isBlank()) {
      jpaProperty(setting, value);
    }
  }

  /** One that is still unresolved would only break the boot: it counts as not stated. */
  private void jpaProperty(String name, Stated value) {
    if (!SpringProperties.isUnresolved(value.value())) {
      layer.hibernate(name, value);
    }
  }

  private void flyway() {
    @Nullable Stated enabled = properties.get("spring.flyway.enabled");
    if (enabled != null && enabled.value().equalsIgnoreCase("false")) {
      layer.migrations(List.of());
      layer.flyway(FlywayNames.LOCATIONS, enabled.with(""));
      return;
    }
    @Nullable List<Stated> locations = properties.list("spring.flyway.locations");
    if (locations != null) {
      layer.migrations(locations);
    }
    for (String name : FlywayNames.KNOWN) {
      if (name.equals("initSql")) {
        joined("spring.flyway.init-sqls", name, "\n");
      } else if (!name.equals(FlywayNames.LOCATIONS)) {
        joined("spring.flyway." + name, name, ",");
      }
    }
    for (String section : List.of("postgresql", "oracle")) {
      for (Map.Entry<String, Stated> entry :
          properties.below("spring.flyway." + section).entrySet()) {
        @Nullable String official = FlywayNames.official(section + "." + entry.getKey());
        if (official != null) {
          layer.flyway(official, entry.getValue());
        }
      }
    }
    properties
        .below("spring.flyway.placeholders")
        .forEach((name, value) -> layer.flyway(FlywayNames.PLACEHOLDERS + name, value));
  }

  private void joined(String key, String name, String joint) {
    @Nullable Stated whole = properties.get(key);
    @Nullable List<Stated> parts = whole == null ? properties.list(key) : null;
    if (whole != null) {
      layer.flyway(name, whole);
    } else if (parts != null) {
      List<String> values = new ArrayList<>();
      for (Stated part : parts) {
        values.add(part.value());
      }
      layer.flyway(name, parts.get(0).with(String.join(joint, values)));
    }
  }
}

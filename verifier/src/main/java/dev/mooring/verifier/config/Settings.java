package dev.mooring.verifier.config;

import dev.mooring.schema.spi.EntityScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All sources as one: the strongest layer that states a value decides it. */
record Settings(List<Layer> layers) {
  private static final List<String> VERSIONS =
      List.of(
          "jakarta.persistence.database-product-version",
          "jakarta.persistence.database-major-version",
          "javax.persistence.database-product-version",
          "javax.persistence.database-major-version");

  Settings {
    layers = List.copyOf(layers);
  }

  @Nullable Stated value(String key) {
    for (Layer layer : layers) {
      @Nullable Stated value = layer.get(key);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** Hibernate's settings, a new map. */
  Map<String, Stated> hibernate() {
    Map<String, Stated> merged = new TreeMap<>();
    for (Layer layer : layers) {
      layer.hibernate().forEach(merged::putIfAbsent);
    }
    return merged;
  }

  /** Flyway's settings but for the locations, a new map. */
  Map<String, Stated> flyway() {
    Map<String, Stated> merged = new TreeMap<>();
    for (Layer layer : layers) {
      layer.flyway().forEach(merged::putIfAbsent);
    }
    merged.remove(FlywayNames.LOCATIONS);
    return merged;
  }

  /** Which mapped classes belong to the unit. */
  EntityScope entities() {
    for (Layer layer : layers) {
      if (!layer.entities().isAll()) {
        return layer.entities();
      }
    }
    return EntityScope.ALL;
  }

  /** Mapping files of all sources, as stated. */
  List<Stated> mappingResources() {
    List<Stated> all = new ArrayList<>();
    for (Layer layer : layers) {
      all.addAll(layer.mappingResources());
    }
    return all;
  }

  /** The resolved locations of the strongest source that states any, or Flyway's default. */
  Stated locations(MigrationLocations resolver) {
    for (Layer layer : layers) {
      @Nullable List<Stated> stated = layer.migrations();
      if (stated != null) {
        String locations = resolver.resolve(stated, false);
        @Nullable Stated none = layer.flyway().get(FlywayNames.LOCATIONS);
        Stated origin = none != null || stated.isEmpty() ? nothing(none) : stated.get(0);
        return origin.with(locations);
      }
    }
    Stated standard = Stated.by("Flyway's default", MigrationLocations.DEFAULT);
    return standard.with(resolver.resolve(List.of(standard), true));
  }

  private static Stated nothing(@Nullable Stated why) {
    return why == null ? Stated.by("an empty list of locations", "") : why;
  }

  /**
   * The engine's version: stated, given to Hibernate, pinned by a Testcontainers URL, or the
   * dialect's default.
   */
  Stated version(Stated dialect, String byDefault) {
    @Nullable Stated version = value(Layer.VERSION);
    Map<String, Stated> hibernate = hibernate();
    for (String name : VERSIONS) {
      version = version == null ? hibernate.get(name) : version;
    }
    @Nullable Stated url = value(Layer.JDBC_URL);
    if (version == null && url != null && url.origin().equals(dialect.origin())) {
      @Nullable String pinned = Dialects.versionOfUrl(url.value());
      version = pinned == null ? null : url.with(pinned);
    }
    return version == null
        ? Stated.by(byDefault, Dialects.defaultVersion(dialect.value()))
        : version;
  }
}

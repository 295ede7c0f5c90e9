package dev.mooring.verifier.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Spring's properties as relaxed binding sees them. Placeholders are replaced from the same
 * properties, then from the environment; those that cannot be stay as they are.
 */
final class SpringProperties {
  private static final int DEPTH = 16;
  private static final Stated NOWHERE = Stated.by("", "");

  /** The strongest first. */
  private final List<Map<String, Property>> documents = new ArrayList<>();

  private final Environment environment;

  /** Looks up an environment variable; {@code null} for one that is not set. */
  @FunctionalInterface
  interface Environment {
    @Nullable String get(String name);
  }

  /**
   * @param weakestFirst documents in the order in which Spring reads them
   */
  SpringProperties(List<List<Property>> weakestFirst, Environment environment) {
    this.environment = environment;
    for (int i = weakestFirst.size() - 1; i >= 0; i--) {
      Map<String, Property> document = new LinkedHashMap<>();
      for (Property property : weakestFirst.get(i)) {
        document.put(property.canonical(), property);
      }
      documents.add(document);
    }
  }

  boolean isEmpty() {
    return documents.isEmpty();
  }

  /** The value of {@code spring.jpa.database-platform}; blank ones count. */
  @Nullable Stated get(String name) {
    @Nullable Property property = find(Property.of(name, NOWHERE).canonical());
    return property == null ? null : resolved(property.value());
  }

  /** A list's values, whether it is written with commas or with indexes; {@code null} for none. */
  @Nullable List<Stated> list(String name) {
    String canonical = Property.of(name, NOWHERE).canonical();
    for (Map<String, Property> document : documents) {
      @Nullable Property whole = document.get(canonical);
      if (whole != null) {
        return Layer.split(resolved(whole.value()));
      }
      List<Stated> values = new ArrayList<>();
      @Nullable Property item;
      while ((item = document.get(canonical + "[" + values.size() + "]")) != null) {
        values.add(resolved(item.value()));
      }
      if (!values.isEmpty()) {
        return values;
      }
    }
    return null;
  }

  /** Everything below that name, by what follows it as the file writes it. */
  Map<String, Stated> below(String name) {
    Property prefix = Property.of(name, NOWHERE);
    String start = prefix.canonical() + ".";
    Map<String, Stated> values = new LinkedHashMap<>();
    for (int i = documents.size() - 1; i >= 0; i--) {
      documents
          .get(i)
          .forEach(
              (canonical, property) -> {
                if (canonical.startsWith(start)) {
                  values.put(property.rest(prefix.elements().size()), resolved(property.value()));
                }
              });
    }
    return values;
  }

  /** Every value, the strongest of each name. */
  List<Stated> values() {
    Map<String, Stated> values = new LinkedHashMap<>();
    for (Map<String, Property> document : documents) {
      document.forEach(
          (canonical, property) -> values.putIfAbsent(canonical, resolved(property.value())));
    }
    return new ArrayList<>(values.values());
  }

  /** Whether a placeholder or a build tool's {@code @x@} is left in the value. */
  static boolean isUnresolved(String value) {
    int at = value.indexOf('@');
    return value.contains("${") || (at >= 0 && value.indexOf('@', at + 1) > at + 1);
  }

  private @Nullable Property find(String canonical) {
    for (Map<String, Property> document : documents) {
      @Nullable Property property = document.get(canonical);
      if (property != null) {
        return property;
      }
    }
    return null;
  }

  private Stated resolved(Stated stated) {
    return stated.value().contains("${")
        ? stated.with(Placeholders.replace(stated.value(), this::lookUp, DEPTH))
        : stated;
  }

  private @Nullable String lookUp(String name) {
    @Nullable Property property = find(Property.of(name, NOWHERE).canonical());
    if (property != null) {
      return property.value().value();
    }
    @Nullable String exact = environment.get(name);
    return exact != null ? exact : environment.get(environmentForm(name));
  }

  /** {@code clinic.db-url} as {@code CLINIC_DBURL}: Spring's rule for environment variables. */
  private static String environmentForm(String name) {
    return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
  }
}

package dev.mooring.verifier.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Settles which engine a unit is for, from what is stated and what gives it away. */
final class DialectChoice {
  private static final List<String> PLACES =
      List.of(
          "-Amooring.dialect",
          MooringToml.NAME,
          ProjectFiles.RESOURCES + "/application.{properties,yml,yaml}",
          ProjectFiles.RESOURCES + "/" + PersistenceXml.NAME,
          ProjectFiles.RESOURCES + "/hibernate.properties",
          PomXml.NAME);

  private final List<Layer> layers;
  private final Problems problems;
  private final List<String> notUnderstood = new ArrayList<>();
  private List<String> drivers = List.of();

  DialectChoice(List<Layer> layers, Problems problems) {
    this.layers = layers;
    this.problems = problems;
  }

  /**
   * The dialect and where it comes from.
   *
   * @param buildFile whose drivers are asked where no setting tells
   * @return {@code null} if none was found, which is told then
   */
  @Nullable Stated choose(Supplier<@Nullable PomXml> buildFile) {
    @Nullable Stated dialect = stated();
    if (dialect == null) {
      dialect = implied();
    }
    if (dialect == null) {
      @Nullable PomXml pom = buildFile.get();
      dialect = pom == null ? null : pom.dialect();
      drivers = pom == null ? List.of() : pom.dialects();
    }
    if (dialect == null) {
      dialect = elsewhere();
    }
    if (dialect == null) {
      missing();
    } else if (!Dialects.KNOWN.contains(dialect.value())) {
      problems.notAllowed(Problems.DIALECT, dialect, "the dialect", Dialects.KNOWN);
      return null;
    }
    return dialect;
  }

  private @Nullable Stated stated() {
    for (Layer layer : layers) {
      @Nullable Stated dialect = layer.get(Layer.DIALECT);
      if (dialect != null) {
        return dialect;
      }
    }
    return null;
  }

  private @Nullable Stated implied() {
    for (Layer layer : layers) {
      @Nullable Stated found = url(layer.get(Layer.DEV_URL));
      if (found == null) {
        found = named(layer.hibernate().get(HibernateNames.DIALECT));
      }
      if (found == null) {
        found = named(layer.get(Layer.DATABASE));
      }
      if (found == null) {
        found = url(layer.get(Layer.JDBC_URL));
      }
      if (found == null) {
        found = named(layer.get(Layer.DRIVER));
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Stated elsewhere() {
    for (Layer layer : layers) {
      @Nullable Stated found = url(layer.get(Layer.OTHER_URL));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Stated url(@Nullable Stated url) {
    if (url == null) {
      return null;
    }
    @Nullable String dialect = Dialects.ofUrl(url.value());
    return dialect == null ? unknown(url) : url.with(dialect);
  }

  private @Nullable Stated named(@Nullable Stated name) {
    if (name == null || name.value().equalsIgnoreCase("default")) {
      return null;
    }
    @Nullable String dialect = Dialects.ofName(name.value());
    return dialect == null ? unknown(name) : name.with(dialect);
  }

  private @Nullable Stated unknown(Stated value) {
    notUnderstood.add(value.origin() + " says " + shown(value.value()));
    return null;
  }

  /** As much of a value as surely holds no credentials. */
  private static String shown(String value) {
    if (value.startsWith("jdbc:")) {
      int end = value.indexOf(':', "jdbc:".length());
      return end < 0 || value.startsWith("jdbc:$") ? "jdbc:…" : value.substring(0, end + 1) + "…";
    }
    int colon = value.indexOf(':');
    return colon < 0 ? value : value.substring(0, colon) + ":…";
  }

  private void missing() {
    String message = "no database dialect found in " + String.join(", ", PLACES);
    if (!notUnderstood.isEmpty()) {
      message += "; " + String.join(", ", notUnderstood) + ", which names none of the known ones";
    }
    if (drivers.size() > 1) {
      message += "; " + PomXml.NAME + " has drivers of " + String.join(" and ", drivers);
    }
    problems.error(
        Problems.DIALECT,
        new Stated("", MooringToml.NAME, null, 0),
        message,
        "mooring.toml: database.dialect = \"postgresql\" (known: "
            + String.join(", ", Dialects.KNOWN)
            + ")",
        "application.properties: spring.datasource.url=jdbc:postgresql://localhost/app",
        MooringToml.NAME + ": role = \"library\" where other modules prove these entities");
  }
}

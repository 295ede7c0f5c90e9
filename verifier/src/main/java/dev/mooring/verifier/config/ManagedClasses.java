package dev.mooring.verifier.config;

import dev.mooring.schema.spi.CompileClasspath;
import dev.mooring.schema.spi.UnitPlan;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which classes {@code persistence.xml} says make up a unit. Spring Boot scans packages instead and
 * never reads that.
 */
final class ManagedClasses {
  private static final String DETECTION = "hibernate.archive.autodetection";

  private ManagedClasses() {}

  /**
   * Adds {@link UnitPlan#LISTED_CLASSES} and {@link UnitPlan#LISTED_ONLY} where they are stated.
   */
  static void addTo(
      Map<String, Stated> merged,
      Settings settings,
      CompileClasspath classpath,
      Problems problems) {
    if (!SpringBootDefaults.read(classpath).hibernate().isEmpty()) {
      return;
    }
    @Nullable Stated listed = settings.value(Layer.ENTITIES);
    if (listed != null) {
      merged.put(UnitPlan.LISTED_CLASSES, listed);
    }
    @Nullable Stated only = only(settings, merged.get(DETECTION));
    if (only != null) {
      merged.put(UnitPlan.LISTED_ONLY, only);
    }
    @Nullable Stated jar = settings.value(Layer.JAR_FILE);
    if (jar != null) {
      problems.warning(
          Problems.JAR_FILE,
          jar,
          "entities in "
              + jar.value()
              + " are not looked for: which jar that is, the deployment knows",
          "list them in " + jar.place() + ": <class>…</class>");
    }
  }

  /** A detection that is stated wins over the element, as in Hibernate. */
  private static @Nullable Stated only(Settings settings, @Nullable Stated detection) {
    if (detection != null) {
      return detection.value().contains("class") ? null : detection.with("true");
    }
    @Nullable Stated only = settings.value(Layer.ENTITIES_ONLY);
    return only != null && only.value().equals("true") ? only : null;
  }
}

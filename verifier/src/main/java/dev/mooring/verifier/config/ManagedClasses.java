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
   * Adds {@link UnitPlan#LISTED_CLASSES}, {@link UnitPlan#LISTED_ONLY} and {@link
   * UnitPlan#LISTED_JARS} where they are stated.
   */
  static void addTo(Map<String, Stated> merged, Settings settings, CompileClasspath classpath) {
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
    @Nullable Stated jars = settings.value(Layer.JAR_FILES);
    if (jars != null && detects(merged.get(DETECTION))) {
      merged.put(UnitPlan.LISTED_JARS, jars);
    }
  }

  private static boolean detects(@Nullable Stated detection) {
    return detection == null || detection.value().contains("class");
  }

  /** A detection that is stated wins over the element, as in Hibernate. */
  private static @Nullable Stated only(Settings settings, @Nullable Stated detection) {
    if (detection != null) {
      return detects(detection) ? null : detection.with("true");
    }
    @Nullable Stated only = settings.value(Layer.ENTITIES_ONLY);
    return only != null && only.value().equals("true") ? only : null;
  }
}

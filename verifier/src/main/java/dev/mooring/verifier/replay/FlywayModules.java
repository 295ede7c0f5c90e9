package dev.mooring.verifier.replay;

import dev.mooring.schema.finding.Finding;
import org.jspecify.annotations.Nullable;

/** Flyway's modules for engines that neither its core nor Mooring brings. */
final class FlywayModules {
  private FlywayModules() {}

  /** The finding where Flyway does not know the engine; {@code null} where it does. */
  static @Nullable Finding missing(Throwable thrown, String dialect) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      String message = String.valueOf(t.getMessage());
      if (message.startsWith("Unsupported Database:")
          || message.startsWith("No Flyway database plugin found")
          || message.startsWith("No database found to handle")) {
        return missing(dialect);
      }
    }
    return null;
  }

  private static Finding missing(String dialect) {
    String artifact = artifact(dialect);
    String what = "Flyway cannot migrate " + dialect;
    return artifact == null
        ? Finding.error(
            "engine.flyway",
            dialect,
            what + ": no module of it is known for that",
            "see which databases your Flyway supports")
        : Finding.error(
            "engine.flyway",
            dialect,
            what + " as its module for that is not on the annotation processor path",
            "add " + artifact + " beside Mooring");
  }

  /** With a version where the module stops before Flyway's core does. */
  private static @Nullable String artifact(String dialect) {
    return switch (dialect) {
      case "oracle" -> "org.flywaydb:flyway-database-oracle in the version of flyway-core";
      case "sqlserver" -> "org.flywaydb:flyway-sqlserver:12.4.0";
      case "db2" -> "org.flywaydb:flyway-database-db2:12.4.0";
      case "hsqldb" -> "org.flywaydb:flyway-database-hsqldb:12.4.0";
      case "derby" -> "org.flywaydb:flyway-database-derby:12.4.0";
      default -> null;
    };
  }
}

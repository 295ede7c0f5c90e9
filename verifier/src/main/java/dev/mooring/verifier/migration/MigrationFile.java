package dev.mooring.verifier.migration;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.UnitPlan;
import java.util.List;

/** How a migration's file is called, by the project's own settings for Flyway. */
public record MigrationFile(String prefix, String separator, String suffix) {
  private static final int LONGEST = 100;

  /** The names that the unit's settings ask for. */
  public static MigrationFile of(UnitPlan plan) {
    return new MigrationFile(
        setting(plan, "sqlMigrationPrefix", "V"),
        setting(plan, "sqlMigrationSeparator", "__"),
        setting(plan, "sqlMigrationSuffixes", ".sql").split(",", 2)[0].strip());
  }

  /** How the script is called that leads back. */
  MigrationFile undo(UnitPlan plan) {
    return new MigrationFile(setting(plan, "undoSqlMigrationPrefix", "U"), separator, suffix);
  }

  /** {@code V7__owner_nickname.sql}. */
  public String named(String version, String description) {
    return prefix + version + separator + description + suffix;
  }

  /**
   * A name as it can stand in a file's: letters and digits stay, everything between them is an
   * underscore.
   *
   * @throws GateException with {@code generate.name} where nothing would be left
   */
  public static String description(String name) throws GateException {
    String description = name.strip().replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_+|_+$", "");
    if (description.isEmpty() || description.length() > LONGEST) {
      throw new GateException(
          Finding.error(
              "generate.name",
              name,
              "'"
                  + name
                  + "' is no name for a migration: "
                  + (description.isEmpty()
                      ? "there is neither a letter nor a digit in it"
                      : "it is longer than " + LONGEST + " characters"),
              "say what it does, such as owner_nickname"));
    }
    return description;
  }

  private static String setting(UnitPlan plan, String name, String standard) {
    UnitPlan.Setting setting = plan.flyway().get("flyway." + name);
    return setting == null || setting.value().isBlank() ? standard : setting.value();
  }

  /** The directories among Flyway's locations, in their order. */
  static List<String> directories(UnitPlan plan) {
    UnitPlan.Setting locations = plan.flyway().get("flyway.locations");
    return locations == null
        ? List.of()
        : List.of(locations.value().split(",", -1)).stream()
            .map(String::strip)
            .filter(location -> location.startsWith("filesystem:"))
            .map(location -> location.substring("filesystem:".length()))
            .toList();
  }
}

package dev.mooring.verifier.doctor;

import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.verifier.replay.MigrationReplay;
import dev.mooring.verifier.replay.MigrationSet;
import org.jspecify.annotations.Nullable;

/** Which migrations are found where the configuration says; none of them runs. */
final class MigrationsCheck {
  private static final String NAME = "migrations";

  private MigrationsCheck() {}

  static void look(Patient patient, Results results) {
    @Nullable UnitPlan plan = patient.plan();
    if (plan == null) {
      results.unknown(NAME, "not looked for while the configuration is broken");
      return;
    }
    try (MigrationReplay replay = new MigrationReplay(patient.project(), plan)) {
      MigrationSet migrations = replay.migrations();
      migrations.findings().forEach(finding -> results.finding(NAME, finding));
      if (migrations.isEmpty()) {
        none(patient, plan, results);
      } else {
        results.ok(NAME, found(migrations));
      }
    } catch (GateException e) {
      e.findings().forEach(finding -> results.finding(NAME, finding));
    }
  }

  private static String found(MigrationSet migrations) {
    int code = migrations.javaMigrations().size();
    int count = migrations.count();
    return (count == 0
            ? "no script"
            : count == 1
                ? "1 migration, " + migrations.last()
                : count + " migrations, " + migrations.first() + " to " + migrations.last())
        + (code == 0
            ? ""
            : code == 1
                ? ", and 1 in Java, which mooring:check runs"
                : ", and " + code + " in Java, which mooring:check runs");
  }

  private static void none(Patient patient, UnitPlan plan, Results results) {
    UnitPlan.Setting locations = plan.flyway().get("flyway.locations");
    String where = locations == null ? "" : locations.value().replace("filesystem:", "");
    if (where.isEmpty()) {
      results.warning(
          NAME,
          "there are none, as "
              + (locations == null ? "nothing" : locations.origin())
              + " says: entities are compared with nothing");
      return;
    }
    String shown =
        where.replace(patient.request().project().toAbsolutePath().normalize() + "/", "");
    results.warning(
        NAME,
        "there are none in " + shown.replace(",", ", ") + ": entities are compared with nothing",
        "put the first one there: V1__init.sql",
        "or mooring.toml: [migrations] locations = [\"filesystem:<directory>\"]");
  }
}

package dev.mooring.verifier.doctor;

import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.lock.LockFile;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.verifier.replay.MigrationReplay;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether there is a lock, it can be read, and it was proven against the migrations of today. */
final class LockedCheck {
  private static final String NAME = "lock";

  private LockedCheck() {}

  static void look(Patient patient, Results results) {
    @Nullable UnitPlan plan = patient.plan();
    if (plan == null) {
      results.unknown(NAME, "not looked for while the configuration is broken");
      return;
    }
    String name = patient.shown(plan.lockFile());
    try {
      Lock lock = LockFile.read(plan.lockFile());
      if (lock == null) {
        results.warning(
            NAME,
            name + " is not there yet",
            "mvn compile writes it, as soon as entities and migrations agree; commit it");
      } else if (!lock.unit().equals(plan.unit())
          || !lock.schema().dialect().equals(plan.dialect())) {
        results.problem(
            NAME,
            name
                + " is of "
                + lock.unit()
                + " on "
                + lock.schema().dialect()
                + ", the configuration says "
                + plan.unit()
                + " on "
                + plan.dialect(),
            "rm " + name + " && mvn compile");
      } else {
        fresh(patient, plan, lock, name, results);
      }
    } catch (LockException e) {
      results.finding(NAME, e.finding());
    }
  }

  private static void fresh(
      Patient patient, UnitPlan plan, Lock lock, String name, Results results) {
    Lock.Migrations then = lock.migrations();
    try (MigrationReplay replay = new MigrationReplay(patient.project(), plan)) {
      Lock.Migrations now = replay.migrations().forLock();
      boolean code = !replay.migrations().javaMigrations().isEmpty();
      int tables = lock.schema().tables().size();
      if (Objects.equals(then, now) || code) {
        results.ok(
            NAME,
            name
                + ", "
                + tables
                + (tables == 1 ? " table" : " tables")
                + (code ? "" : ", proven against the migrations as they are"));
      } else {
        results.warning(
            NAME,
            name
                + " was proven against "
                + said(then)
                + ", now there "
                + (now != null && now.count() == 1 ? "is " : "are ")
                + said(now)
                + (then != null && now != null && then.count() == now.count() ? ", changed" : ""),
            "mvn compile, then commit " + name);
      }
    } catch (GateException e) {
      results.unknown(NAME, name + " cannot be compared with migrations that cannot be read");
    }
  }

  private static String said(Lock.@Nullable Migrations migrations) {
    return migrations == null
        ? "no migrations"
        : migrations.count()
            + (migrations.count() == 1 ? " migration (last " : " migrations (last ")
            + migrations.last()
            + ")";
  }
}

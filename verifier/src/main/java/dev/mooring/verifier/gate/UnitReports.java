package dev.mooring.verifier.gate;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.lock.LockReader;
import dev.mooring.schema.spi.GateResult;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.verifier.report.UnitReport;
import java.util.ArrayList;
import java.util.List;

/** What a verification came to, for those who report it. */
final class UnitReports {
  private UnitReports() {}

  /** A verification that ran, with what there is to say of its configuration. */
  static UnitReport of(UnitPlan plan, GateResult result) throws LockException {
    Lock entities = LockReader.read(result.lockDocument(), plan.unit());
    String produced = result.migratedDocument();
    Lock migrated = produced == null ? null : LockReader.read(produced, plan.unit());
    Lock.Migrations migrations = entities.migrations();
    List<Finding> findings = sorted(plan.findings(), result.findings());
    boolean errors = findings.stream().anyMatch(finding -> finding.level() == Level.ERROR);
    return new UnitReport(
        plan.unit(),
        plan.dialect(),
        migrations == null
            ? null
            : new UnitReport.Migrations(migrations.last(), migrations.count()),
        errors ? null : result.verdict(),
        findings,
        entities.schema(),
        migrated == null ? null : migrated.schema());
  }

  /** A verification that the project does not admit. */
  static UnitReport of(UnitPlan plan, List<Finding> findings) {
    return new UnitReport(
        plan.unit(), plan.dialect(), null, null, sorted(List.of(), findings), null, null);
  }

  /** Broken migrations are findings; a database that does not start is not. */
  static boolean areAboutProject(List<Finding> findings) {
    for (Finding finding : findings) {
      if (!finding.code().startsWith("migration.") && !finding.code().startsWith("entities.")) {
        return false;
      }
    }
    return true;
  }

  private static List<Finding> sorted(List<Finding> first, List<Finding> second) {
    List<Finding> findings = new ArrayList<>(first);
    findings.addAll(second);
    findings.sort(Finding.ORDER);
    return findings;
  }
}

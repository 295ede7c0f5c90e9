package dev.mooring.verifier.gate;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.spi.EntitySchema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.GateResult;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.verifier.report.UnitReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification came to, for those who report it.
 *
 * @param result {@code null} where the project does not admit one
 */
record UnitProof(UnitReport report, @Nullable GateResult result) {

  /**
   * Verifies the unit. Broken migrations are findings.
   *
   * @throws GateException where the verification could not run
   */
  static UnitProof of(
      MooringGate gate, ProjectContext project, UnitPlan plan, EntitySchema entities)
      throws GateException {
    try {
      return of(plan, gate.verified(project, plan, entities));
    } catch (GateException e) {
      if (areAboutProject(e.findings())) {
        return of(plan, e.findings());
      }
      throw e;
    }
  }

  /** A verification that the project does not admit. */
  static UnitProof of(UnitPlan plan, List<Finding> findings) {
    return new UnitProof(
        new UnitReport(
            plan.unit(), plan.dialect(), null, null, sorted(List.of(), findings), null, null),
        null);
  }

  /** A verification that ran, with what there is to say of its configuration. */
  private static UnitProof of(UnitPlan plan, Verified verified) {
    GateResult result = verified.result();
    Lock.Migrations migrations = verified.lock().migrations();
    List<Finding> findings = sorted(plan.findings(), result.findings());
    boolean errors = findings.stream().anyMatch(finding -> finding.level() == Level.ERROR);
    return new UnitProof(
        new UnitReport(
            plan.unit(),
            plan.dialect(),
            migrations == null
                ? null
                : new UnitReport.Migrations(migrations.last(), migrations.count()),
            errors ? null : result.verdict(),
            findings,
            verified.lock().schema(),
            verified.migrated()),
        result);
  }

  /** Whether both sides were compared and agree. */
  boolean isProven() {
    return result != null && result.proven();
  }

  /** The same with other words, sorted anew. */
  UnitProof saying(@Nullable String verdict, List<Finding> findings) {
    return new UnitProof(
        new UnitReport(
            report.unit(),
            report.dialect(),
            report.migrations(),
            verdict,
            sorted(List.of(), findings),
            report.entities(),
            report.migrated()),
        result);
  }

  /** Broken migrations are findings; a database that does not start is not. */
  private static boolean areAboutProject(List<Finding> findings) {
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

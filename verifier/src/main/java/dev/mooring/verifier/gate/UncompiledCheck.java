package dev.mooring.verifier.gate;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.GateResult;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.verifier.report.UnitReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Proves that the migrations still produce what the committed lock says, where nobody knows what
 * the entities say. Writes nothing: a lock is proven by entities alone.
 */
final class UncompiledCheck {
  private final MooringGate gate;
  private final ProjectContext project;

  UncompiledCheck(MooringGate gate, ProjectContext project) {
    this.gate = gate;
    Map<String, String> options = new TreeMap<>(project.options());
    options.put("lock", "check");
    this.project =
        new ProjectContext(
            project.projectDirectory(),
            project.classOutput(),
            project.stateDirectory(),
            project.cacheDirectory(),
            options,
            project.ci(),
            project.classpath());
  }

  /**
   * Runs the check.
   *
   * @throws GateException where it could not run
   */
  UnitReport run() throws GateException, LockException {
    UnitPlan plan = gate.plan(project);
    Path lock = plan.lockFile();
    String name = LockKeeper.name(project, lock);
    if (!Files.exists(lock)) {
      return UnitReports.of(plan, List.of(missing(plan, name)));
    }
    try {
      gate.prepare(project, plan);
      return report(plan, gate.verify(project, plan, CheckMain.entities(lock)), name);
    } catch (GateException e) {
      if (UnitReports.areAboutProject(e.findings())) {
        return UnitReports.of(plan, e.findings());
      }
      throw e;
    }
  }

  private UnitReport report(UnitPlan plan, GateResult result, String name) throws LockException {
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : result.findings()) {
      findings.add(finding.code().equals("lock.stale") ? behind(finding, name) : finding);
    }
    String verdict = result.verdict();
    return UnitReports.of(
        plan,
        new GateResult(
            result.proven(),
            verdict == null ? null : verdict + ", by " + name + " alone",
            findings,
            List.of(),
            result.lockDocument(),
            result.migratedDocument(),
            result.inputFiles()));
  }

  private static Finding missing(UnitPlan plan, String name) {
    return Finding.error(
        "check.no-lock",
        plan.unit(),
        "there is no lock "
            + name
            + " that could stand for the entities of "
            + plan.unit()
            + ": nothing can be checked",
        "compile with the annotation processor, which writes it");
  }

  /** Only what it says of migrations can differ, since it stands for the entities itself. */
  private Finding behind(Finding stale, String name) {
    return Finding.error(
            stale.code(),
            name,
            name + " was written before the last change of the migrations, which it still matches",
            "compile with the annotation processor, then commit " + name)
        .as(project.ci() ? Level.ERROR : Level.WARNING)
        .at(name, 0);
  }
}

package dev.mooring.verifier.gate;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.GateResult;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
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
  UnitProof run() throws GateException, LockException {
    UnitPlan plan = gate.plan(project);
    Path lock = plan.lockFile();
    String name = LockKeeper.name(project, lock);
    if (!Files.exists(lock)) {
      return UnitProof.of(plan, List.of(missing(plan, name)));
    }
    gate.prepare(project, plan);
    UnitProof proof = UnitProof.of(gate, project, plan, CheckMain.entities(lock));
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : proof.report().findings()) {
      findings.add(finding.code().equals("lock.stale") ? behind(finding, name) : finding);
    }
    GateResult result = proof.result();
    boolean errors = findings.stream().anyMatch(finding -> finding.level() == Level.ERROR);
    String verdict = result == null || errors ? null : result.verdict();
    return proof.saying(verdict == null ? null : verdict + ", by " + name + " alone", findings);
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

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
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Proves that the migrations still produce what the committed lock says, where nobody knows what
 * the entities say. Writes nothing: a lock is proven by entities alone.
 */
final class LockCheck {
  private final MooringGate gate;
  private final ProjectContext project;

  LockCheck(MooringGate gate, ProjectContext project) {
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
   * @param findings prints findings and tells whether errors are among them
   * @param note prints a line
   * @return the exit code
   */
  int run(Predicate<List<Finding>> findings, Consumer<String> note)
      throws GateException, LockException {
    UnitPlan plan = gate.plan(project);
    Path lock = plan.lockFile();
    String name = name(lock);
    if (!Files.exists(lock)) {
      findings.test(
          List.of(
              Finding.error(
                  "check.no-lock",
                  plan.unit(),
                  "there is no lock "
                      + name
                      + " that could stand for the entities of "
                      + plan.unit()
                      + ": nothing can be checked",
                  "compile with the annotation processor, which writes it")));
      return 1;
    }
    gate.prepare(project, plan);
    GateResult result = gate.verify(project, plan, CheckMain.entities(lock));
    List<Finding> told = new ArrayList<>(plan.findings());
    for (Finding finding : result.findings()) {
      told.add(finding.code().equals("lock.stale") ? behind(finding, name) : finding);
    }
    told.sort(Finding.ORDER);
    if (findings.test(told)) {
      return 1;
    }
    String verdict = result.verdict();
    if (verdict != null) {
      note.accept(verdict + ", by " + name + " alone");
    }
    return 0;
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

  private String name(Path file) {
    Path root = project.projectDirectory().toAbsolutePath().normalize();
    Path whole = file.toAbsolutePath().normalize();
    return (whole.startsWith(root) ? root.relativize(whole) : whole).toString().replace('\\', '/');
  }
}

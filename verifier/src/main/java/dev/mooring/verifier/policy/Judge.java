package dev.mooring.verifier.policy;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.lock.Baseline;
import dev.mooring.schema.lock.KnownDifference;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.spi.PolicySettings;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Applies to differences what a project says of them: drops that wait and unmanaged objects first,
 * then policies, then the baseline.
 */
public final class Judge {
  private final UnitPlan plan;
  private final PolicySettings settings;
  private final boolean all;
  private final String baselineName;

  /** A judge for the unit of that plan. */
  public Judge(ProjectContext project, UnitPlan plan, String baselineName) {
    this.plan = plan;
    this.settings = plan.policies();
    this.all = "all".equals(project.options().get("notes"));
    this.baselineName = baselineName;
  }

  /**
   * Judges the differences of a whole comparison. Writes the baseline where that is asked for.
   *
   * @throws LockException where the baseline cannot be read or written
   */
  public Judgement judge(List<Finding> differences) throws LockException {
    UnmanagedObjects unmanaged = new UnmanagedObjects(settings);
    Policies policies = new Policies(settings.policies());
    PendingDrops pending = new PendingDrops(settings.pending());
    List<Finding> levelled = policies.apply(unmanaged.removed(pending.removed(differences)));
    List<String> notes = new ArrayList<>();
    KnownDifferences known = known(levelled, notes);
    List<Finding> shown = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    if (known == null) {
      levelled.forEach(finding -> findings.add(withWayOut(finding)));
    } else {
      known.removed(levelled, shown).forEach(finding -> findings.add(withWayOut(finding)));
      if (all) {
        shown.forEach(finding -> findings.add(withWayOut(finding)));
      }
      known.summary().ifPresent(findings::add);
      known.stale().ifPresent(findings::add);
    }
    findings.addAll(policies.unused());
    findings.addAll(unmanaged.unused());
    findings.addAll(pending.unused());
    return new Judgement(findings, notes, known == null ? 0 : known.count());
  }

  /** {@code null} where the project has no baseline. */
  private @Nullable KnownDifferences known(List<Finding> levelled, List<String> notes)
      throws LockException {
    Baseline baseline;
    if (settings.writeBaseline()) {
      Set<KnownDifference> today = KnownDifferences.of(levelled);
      if (Baseline.write(plan.baselineFile(), plan.unit(), today)) {
        notes.add(
            baselineName
                + (today.isEmpty()
                    ? ": deleted, no difference is left"
                    : ": written ("
                        + today.size()
                        + (today.size() == 1 ? " known difference)" : " known differences)")));
      }
      baseline = KnownDifferences.baseline(today);
    } else {
      baseline = Baseline.read(plan.baselineFile());
    }
    return baseline == null ? null : new KnownDifferences(baseline, baselineName);
  }

  /** How to mend a difference that hurts nobody is of no interest. */
  private static Finding withWayOut(Finding finding) {
    return finding.level() == Level.NOTE && finding.effect() != null
        ? finding.withoutFix()
        : finding;
  }
}

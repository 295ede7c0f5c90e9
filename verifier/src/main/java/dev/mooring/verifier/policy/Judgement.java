package dev.mooring.verifier.policy;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import java.util.List;

/**
 * What a project's policies and baseline make of its differences.
 *
 * @param findings differences at their levels and what is to be said of policies and baseline;
 *     unsorted
 * @param notes what was done, a line each
 * @param known how many differences the baseline has
 */
public record Judgement(List<Finding> findings, List<String> notes, int known) {
  public Judgement {
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }

  /** Whether entities and migrations differ in what counts. */
  public boolean isDrift() {
    return findings.stream().anyMatch(finding -> finding.level() == Level.ERROR);
  }
}

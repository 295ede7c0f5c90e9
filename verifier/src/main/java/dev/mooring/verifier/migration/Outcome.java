package dev.mooring.verifier.migration;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking for a migration.
 *
 * @param candidate what is to be written; {@code null} where nothing is
 * @param questions what must be answered first
 * @param findings what there is to say, errors where nothing is written because of them
 * @param attempt the text that could not be proven; {@code null} for none
 */
public record Outcome(
    @Nullable Candidate candidate,
    List<Question> questions,
    List<Finding> findings,
    @Nullable String attempt) {
  public Outcome {
    questions = List.copyOf(questions);
    findings = List.copyOf(findings);
  }

  /** Whether nothing separates entities and migrations that a migration should mend. */
  public boolean isNothing() {
    return candidate == null
        && questions.isEmpty()
        && findings.stream().noneMatch(finding -> finding.level() == Level.ERROR);
  }

  /** Whether something must be decided or mended first. */
  public boolean isRefused() {
    return candidate == null && !isNothing();
  }
}

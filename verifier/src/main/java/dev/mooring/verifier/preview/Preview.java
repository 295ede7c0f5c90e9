package dev.mooring.verifier.preview;

import dev.mooring.schema.finding.Finding;
import java.util.List;

/**
 * A script, and what is to be said of it.
 *
 * @param script statements and comments; ends with a line break
 * @param findings for people; errors among them name what the script lacks
 * @param summary one line
 */
public record Preview(String script, List<Finding> findings, String summary) {
  public Preview {
    findings = List.copyOf(findings);
  }

  /** Whether running the script does all that Flyway would. */
  public boolean isComplete() {
    return findings.stream().allMatch(f -> f.level() != dev.mooring.schema.finding.Level.ERROR);
  }
}

package dev.mooring.verifier.preview;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import java.util.List;

/**
 * A script, and what is to be said of it.
 *
 * @param script statements and comments; ends with a line break
 * @param findings for people; errors among them name what the script lacks
 * @param summary one line
 * @param impact which tables of a live database the script touches, a line each; empty where nobody
 *     asked
 */
public record Preview(String script, List<Finding> findings, String summary, List<String> impact) {
  public Preview {
    findings = List.copyOf(findings);
    impact = List.copyOf(impact);
  }

  /** Whether running the script does all that Flyway would. */
  public boolean isComplete() {
    return findings.stream().allMatch(f -> f.level() != Level.ERROR);
  }
}

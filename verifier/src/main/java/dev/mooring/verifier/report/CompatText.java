package dev.mooring.verifier.report;

import dev.mooring.schema.finding.Finding;
import dev.mooring.verifier.report.CompatReport.Entry;
import dev.mooring.verifier.report.CompatReport.Rollout;

/** What releases fail to do, as javac prints its messages, then a verdict for each. */
final class CompatText {
  private final TextReport text;

  /**
   * @param colour whether levels are coloured, as terminals understand it
   */
  CompatText(SourcePlaces places, boolean colour) {
    this.text = new TextReport(places, colour);
  }

  String render(CompatReport report) {
    StringBuilder whole = new StringBuilder();
    for (Rollout rollout : report.rollouts()) {
      for (Entry entry : rollout.entries()) {
        entry(entry, whole);
      }
      whole.append(report.verdict(rollout)).append('\n');
    }
    report.notes().forEach(note -> whole.append("note: ").append(note).append('\n'));
    return whole.toString();
  }

  private void entry(Entry entry, StringBuilder whole) {
    Finding finding = entry.finding();
    whole.append(text.text(finding.withoutFix())).append('\n');
    if (!entry.fails().isEmpty()) {
      line("fails", String.join(", ", entry.fails()), whole);
    }
    String attribute = finding.attribute();
    if (attribute != null) {
      line("attribute", attribute, whole);
    }
    if (entry.since() != null) {
      line("since", entry.since(), whole);
    }
    if (entry.until() != null) {
      line("until", entry.until(), whole);
    }
    String label = "fix";
    for (String way : finding.fix()) {
      line(label, way, whole);
      label = "";
    }
  }

  private static void line(String label, String value, StringBuilder whole) {
    whole.append("    ").append(label).append(" ".repeat(12 - label.length())).append(value);
    whole.append('\n');
  }
}

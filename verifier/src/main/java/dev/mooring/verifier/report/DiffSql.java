package dev.mooring.verifier.report;

import dev.mooring.verifier.report.DiffReport.Entry;

/** The statements that make the first side as the second; what has none is named in a comment. */
final class DiffSql {
  private DiffSql() {}

  static String render(DiffReport report) {
    StringBuilder text = new StringBuilder();
    comment(text, "makes " + report.from().name() + " as " + report.to().name());
    for (String sql : report.script()) {
      text.append(sql).append(";\n");
    }
    for (Entry entry : report.differences()) {
      if (entry.sql().isEmpty()) {
        comment(text, "left to you: [" + entry.code() + "] " + entry.message());
      }
    }
    return text.toString();
  }

  private static void comment(StringBuilder text, String comment) {
    text.append("-- ").append(comment.replaceAll("\\R", "\n-- ")).append('\n');
  }
}

package dev.mooring.verifier.migration;

import java.util.List;

/** A migration as people read it: each statement below what it serves. */
final class CandidateText {
  private CandidateText() {}

  /**
   * The whole file, which ends with a line break.
   *
   * @param statements in their order
   */
  static String of(List<Statement> statements) {
    StringBuilder text = new StringBuilder();
    String last = "";
    for (Statement statement : statements) {
      boolean same = statement.subject().equals(last) && statement.remarks().isEmpty();
      boolean table = statement.sql().startsWith("create table");
      text.append(text.length() > 0 && (!same || table) ? "\n" : "");
      if (!same) {
        comment(text, statement);
      }
      last = statement.subject();
      String sql = statement.sql() + ";\n";
      text.append(statement.active() ? sql : commented(sql));
    }
    return text.toString();
  }

  private static void comment(StringBuilder text, Statement statement) {
    String subject = statement.subject();
    List<String> remarks = statement.remarks();
    text.append("-- ").append(oneLine(subject));
    for (String remark : remarks) {
      text.append(remark.equals(remarks.get(0)) ? ": " : "\n-- ").append(oneLine(remark));
    }
    text.append('\n');
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static String commented(String sql) {
    return "-- " + sql.strip().replace("\n", "\n-- ") + "\n";
  }
}

package dev.mooring.verifier.lint;

import dev.mooring.verifier.hazard.LintCode;
import org.jspecify.annotations.Nullable;

/** What cannot be seen, said once for a migration. */
final class UnjudgedRule {
  private UnjudgedRule() {}

  static void whole(Steps steps, Hazards hazards) {
    for (Step step : steps.steps()) {
      String reason = reason(step);
      if (reason != null) {
        hazards.add(
            LintCode.UNJUDGED,
            step,
            steps.script().fileName(),
            steps.script().fileName()
                + ": "
                + reason
                + ": what the schema, locks and rewrites show is told here, but not what becomes of"
                + " rows",
            "read that part, and say so: -- mooring:allow lint.unjudged <what was looked at>");
        return;
      }
    }
  }

  private static @Nullable String reason(Step step) {
    if (step.sql().isEmpty()) {
      return "a migration that is code";
    }
    for (SqlText sql : step.sql().statements()) {
      if (sql.starts("call")) {
        return "a call of " + sql.nameAfter("call");
      }
      if (sql.has("execute") && (sql.starts("execute") || step.sql().starts("do"))) {
        return "SQL that is put together while it runs (execute)";
      }
      if (sql.starts("prepare")) {
        return "a prepared statement";
      }
    }
    return null;
  }
}

package dev.mooring.verifier.lint;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.verifier.hazard.LintCode;
import dev.mooring.verifier.lint.Hazards.Hazard;
import dev.mooring.verifier.lint.ScriptText.Allow;
import dev.mooring.verifier.replay.MigrationSet.Script;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What comments of a migration allow: {@code -- mooring:allow <code> <reason>}. */
final class Allowances {
  private final Script script;
  private final List<Allow> allows;

  Allowances(Script script) {
    this.script = script;
    this.allows = new ScriptText(script.text()).allows();
  }

  /** The findings that no comment allows, and what is wrong with the comments. */
  List<Finding> apply(Steps steps, List<Hazard> hazards) {
    Set<Allow> used = new HashSet<>();
    List<Finding> left = new ArrayList<>();
    for (Hazard hazard : hazards) {
      Allow covering = null;
      for (Allow allow : allows) {
        if (!allow.reason().isEmpty()
            && LintCode.of(allow.code()) == hazard.code()
            && covers(allow, hazard.step(), steps)) {
          used.add(allow);
          covering = allow;
        }
      }
      if (covering == null) {
        left.add(hazard.finding());
      }
    }
    for (Allow allow : allows) {
      Finding wrong = wrong(allow, used.contains(allow));
      if (wrong != null) {
        left.add(wrong);
      }
    }
    return left;
  }

  /** On the lines of the statement, or above it with no other statement between. */
  private static boolean covers(Allow allow, Step step, Steps steps) {
    if (allow.line() >= step.line() && allow.line() <= step.lastLine()) {
      return true;
    }
    int next =
        steps.steps().stream()
            .mapToInt(Step::line)
            .filter(line -> line > allow.line())
            .min()
            .orElse(-1);
    boolean within =
        steps.steps().stream()
            .anyMatch(other -> other.line() <= allow.line() && allow.line() <= other.lastLine());
    return !within && step.line() == next;
  }

  private @Nullable Finding wrong(Allow allow, boolean used) {
    LintCode code = LintCode.of(allow.code());
    if (code == null) {
      return finding(
          LintCode.ALLOW_UNKNOWN,
          allow,
          allow.code().isEmpty()
              ? "a comment allows nothing: it names no code"
              : "there is no code '" + allow.code() + "' to allow",
          "-- mooring:allow <code> <reason>, with a code of docs/lint.md");
    }
    if (allow.reason().isEmpty()) {
      return finding(
          LintCode.ALLOW_REASON,
          allow,
          "a comment allows "
              + code.id()
              + " without a reason: whoever reads it next year wants to know, so it is not heeded",
          "-- mooring:allow " + code.id() + " <reason>");
    }
    return used
        ? null
        : finding(
            LintCode.ALLOW_UNUSED,
            allow,
            "a comment allows " + code.id() + ", which the statement below it does not do",
            "delete the comment, or move it directly above the statement");
  }

  private Finding finding(LintCode code, Allow allow, String message, String fix) {
    return Finding.error(code.id(), script.fileName(), message, fix)
        .as(Objects.requireNonNullElse(code.level(), Level.NOTE))
        .at(script.place(), allow.line());
  }
}

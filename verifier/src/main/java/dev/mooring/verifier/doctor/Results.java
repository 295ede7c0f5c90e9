package dev.mooring.verifier.doctor;

import dev.mooring.schema.finding.Finding;
import dev.mooring.verifier.report.DoctorReport.Check;
import dev.mooring.verifier.report.DoctorReport.Status;
import java.util.ArrayList;
import java.util.List;

/** Collects what the checks have to say. */
final class Results {
  private final List<Check> checks = new ArrayList<>();

  void ok(String name, String message) {
    add(name, Status.OK, message);
  }

  void unknown(String name, String message, String... fix) {
    add(name, Status.UNKNOWN, message, fix);
  }

  void warning(String name, String message, String... fix) {
    add(name, Status.WARNING, message, fix);
  }

  void problem(String name, String message, String... fix) {
    add(name, Status.PROBLEM, message, fix);
  }

  /** What a build would say. */
  void finding(String name, Finding finding) {
    Status status =
        switch (finding.level()) {
          case ERROR -> Status.PROBLEM;
          case WARNING -> Status.WARNING;
          case NOTE -> Status.OK;
        };
    String file = finding.file();
    for (Check check : checks) {
      if (status == Status.PROBLEM && check.message().endsWith(text(finding))) {
        unknown(name, "not looked at, for the reason that " + check.name() + " gives");
        return;
      }
    }
    String place =
        file == null ? "" : file + (finding.line() > 0 ? ":" + finding.line() : "") + ": ";
    add(name, status, place + text(finding), finding.fix().toArray(String[]::new));
  }

  private static String text(Finding finding) {
    return "[" + finding.code() + "] " + finding.message().replace('\n', ' ');
  }

  List<Check> all() {
    return List.copyOf(checks);
  }

  private void add(String name, Status status, String message, String... fix) {
    checks.add(new Check(name, status, message, List.of(fix)));
  }
}

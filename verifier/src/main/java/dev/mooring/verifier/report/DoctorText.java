package dev.mooring.verifier.report;

import dev.mooring.verifier.report.DoctorReport.Check;
import dev.mooring.verifier.report.DoctorReport.Setting;
import dev.mooring.verifier.report.DoctorReport.Status;
import java.util.Collection;
import java.util.function.Function;

/** Settings in three columns, then the checks, each with its ways out below it. */
final class DoctorText {
  private static final String RESET = "\u001b[0m";
  private static final int WIDEST = 44;

  private final boolean colour;

  /**
   * @param colour whether results are coloured, as terminals understand it
   */
  DoctorText(boolean colour) {
    this.colour = colour;
  }

  String render(DoctorReport report) {
    StringBuilder text = new StringBuilder("settings\n");
    int names = width(report.settings(), Setting::name);
    int values = width(report.settings(), Setting::value);
    for (Setting setting : report.settings()) {
      text.append("    ")
          .append(padded(setting.name(), names))
          .append("  ")
          .append(padded(setting.value(), values))
          .append("  ")
          .append(setting.origin())
          .append('\n');
    }
    text.append("checks\n");
    int checks = width(report.checks(), Check::name);
    for (Check check : report.checks()) {
      String status = check.status().id();
      text.append("    ")
          .append(coloured(check.status()))
          .append(" ".repeat(9 - status.length()))
          .append(padded(check.name(), checks))
          .append("  ")
          .append(check.message())
          .append('\n');
      for (String way : check.fix()) {
        String label = "fix";
        for (String line : way.split("\n", -1)) {
          text.append("             ").append(padded(label, 5)).append(line).append('\n');
          label = "";
        }
      }
    }
    return text.append(summary(report)).append('\n').toString();
  }

  /** One line. */
  static String summary(DoctorReport report) {
    int problems = report.count(Status.PROBLEM);
    int warnings = report.count(Status.WARNING);
    if (problems + warnings == 0) {
      return "nothing to mend";
    }
    return problems
        + (problems == 1 ? " problem, " : " problems, ")
        + warnings
        + (warnings == 1 ? " warning" : " warnings");
  }

  private String coloured(Status status) {
    if (!colour) {
      return status.id();
    }
    String code =
        switch (status) {
          case PROBLEM -> "\u001b[1;31m";
          case WARNING -> "\u001b[1;33m";
          case UNKNOWN -> "\u001b[36m";
          case OK -> "\u001b[32m";
        };
    return code + status.id() + RESET;
  }

  /** A few long ones do not push the others out of sight. */
  private static <T> int width(Collection<T> all, Function<T, String> text) {
    return all.stream()
        .mapToInt(one -> text.apply(one).length())
        .filter(length -> length <= WIDEST)
        .max()
        .orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}

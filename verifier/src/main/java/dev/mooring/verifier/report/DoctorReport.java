package dev.mooring.verifier.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a project's build has of what it needs.
 *
 * @param unit {@code null} where the configuration does not come to one
 * @param dialect {@code null} likewise
 * @param settings each with the place that decides it
 * @param checks in the order in which a build needs things
 */
public record DoctorReport(
    @Nullable String unit, @Nullable String dialect, List<Setting> settings, List<Check> checks) {
  public DoctorReport {
    settings = List.copyOf(settings);
    checks = List.copyOf(checks);
  }

  /** How many checks ended like that. */
  public int count(Status status) {
    return (int) checks.stream().filter(check -> check.status() == status).count();
  }

  /** {@code 2 problems, 1 warning}. */
  public String summary() {
    return DoctorText.summary(this);
  }

  /** How a check ended, the worst first. */
  public enum Status {
    /** A build fails, or proves nothing. */
    PROBLEM,
    /** A build does less than it could. */
    WARNING,
    /** Cannot be told from here. */
    UNKNOWN,
    OK;

    /** As it is written: {@code problem}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A setting without secrets, and the place that decides it. */
  public record Setting(String name, String value, String origin) {}

  /**
   * One check.
   *
   * @param name what was looked at: {@code processor}, {@code engine}, …
   * @param message one sentence without a full stop
   * @param fix ways out, ready to paste, a line break within each where it has several lines
   */
  public record Check(String name, Status status, String message, List<String> fix) {
    public Check {
      fix = List.copyOf(fix);
    }
  }
}

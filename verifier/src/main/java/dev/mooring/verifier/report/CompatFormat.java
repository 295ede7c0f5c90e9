package dev.mooring.verifier.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The formats in which it is written down whether a release survives. */
public enum CompatFormat {
  /** For people. */
  TEXT,
  /** For programs; the shape is {@code docs/compat.schema.json}. */
  JSON,
  /** SARIF 2.1.0, for code scanning. */
  SARIF,
  /** Surefire's XML, for whatever shows test results. */
  JUNIT,
  /** Workflow commands that GitHub shows as annotations. */
  GITHUB;

  /** The name on the command line: {@code json}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of that name; {@code null} for none. */
  public static @Nullable CompatFormat of(String id) {
    for (CompatFormat format : values()) {
      if (format.id().equals(id)) {
        return format;
      }
    }
    return null;
  }

  /**
   * The whole text, which ends with a line break.
   *
   * @param project where the migrations are
   * @param colour whether the reader is a terminal; only text knows colours
   */
  public String render(CompatReport report, Path project, boolean colour) {
    SourcePlaces places = new SourcePlaces(project, List.of());
    return switch (this) {
      case TEXT -> new CompatText(places, colour).render(report);
      case JSON -> CompatJson.render(report);
      case SARIF -> ReportFormat.SARIF.report(places, false).render(report.findings());
      case JUNIT -> ReportFormat.JUNIT.report(places, false).render(report.findings());
      case GITHUB -> ReportFormat.GITHUB.report(places, false).render(report.findings());
    };
  }
}

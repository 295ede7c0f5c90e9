package dev.mooring.verifier.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The formats of a report. */
public enum ReportFormat {
  /** As javac prints its messages. */
  TEXT,
  /** For programs; the shape is {@code docs/report.schema.json}. */
  JSON,
  /** SARIF 2.1.0, for code scanning. */
  SARIF,
  /** Surefire's XML, for whatever shows test results. */
  JUNIT,
  /** Workflow commands that GitHub shows as annotations. */
  GITHUB,
  /** One page for people. */
  HTML;

  /** The name on the command line: {@code sarif}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of that name; {@code null} for none. */
  public static @Nullable ReportFormat of(String id) {
    for (ReportFormat format : values()) {
      if (format.id().equals(id)) {
        return format;
      }
    }
    return null;
  }

  /**
   * A report of this format.
   *
   * @param places where attributes stand
   * @param colour whether the reader is a terminal; only text knows colours
   */
  public Report report(SourcePlaces places, boolean colour) {
    return switch (this) {
      case TEXT -> new TextReport(places, colour);
      case JSON -> new JsonReport(places);
      case SARIF -> new SarifReport(places);
      case JUNIT -> new JunitReport(places);
      case GITHUB -> new GithubReport(places);
      case HTML -> new HtmlReport(places);
    };
  }
}

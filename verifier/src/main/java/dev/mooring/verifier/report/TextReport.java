package dev.mooring.verifier.report;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;

/** Findings as javac prints its messages, then the verdict. */
public final class TextReport implements Report {
  private static final String RESET = "\u001b[0m";

  private final SourcePlaces places;
  private final boolean colour;

  /** Without colours. */
  public TextReport(SourcePlaces places) {
    this(places, false);
  }

  /**
   * @param places where attributes stand
   * @param colour whether levels are coloured, as terminals understand it
   */
  public TextReport(SourcePlaces places, boolean colour) {
    this.places = places;
    this.colour = colour;
  }

  @Override
  public String render(UnitReport unit) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : unit.findings()) {
      text.append(text(finding)).append('\n');
    }
    String verdict = unit.verdict();
    if (verdict != null) {
      text.append(verdict).append('\n');
    }
    return text.toString();
  }

  /**
   * {@code src/main/java/clinic/Owner.java:23: error: [column.missing] …}, with the file or the
   * attribute that is to blame, if any. Every line but the first is indented, so that a reader of
   * several can tell where the next one begins; no line break at the end.
   */
  public String text(Finding finding) {
    String whole = place(finding) + level(finding.level()) + ": " + finding.text();
    return whole.replaceAll("\\R(?=\\S)", "\n    ").stripTrailing();
  }

  private String level(Level level) {
    if (!colour) {
      return level.id();
    }
    String code =
        switch (level) {
          case ERROR -> "\u001b[1;31m";
          case WARNING -> "\u001b[1;33m";
          case NOTE -> "\u001b[36m";
        };
    return code + level.id() + RESET;
  }

  private String place(Finding finding) {
    Place place = Place.of(finding, places);
    if (place != null) {
      return place + ": ";
    }
    String attribute = finding.attribute();
    return attribute == null ? "" : attribute + ": ";
  }
}

package dev.mooring.verifier.report;

import dev.mooring.schema.finding.Finding;
import org.jspecify.annotations.Nullable;

/** Findings as javac prints its messages. */
public final class TextReport {
  private final SourcePlaces places;

  /**
   * @param places where attributes stand
   */
  public TextReport(SourcePlaces places) {
    this.places = places;
  }

  /**
   * {@code src/main/java/clinic/Owner.java:23: error: [column.missing] …}, with the file or the
   * attribute that is to blame, if any. Every line but the first is indented, so that a reader of
   * several can tell where the next one begins; no line break at the end.
   */
  public String text(Finding finding) {
    String whole = place(finding) + finding.level().id() + ": " + finding.text();
    return whole.replaceAll("\\R(?=\\S)", "\n    ").stripTrailing();
  }

  private String place(Finding finding) {
    String file = finding.file();
    if (file != null) {
      return file + (finding.line() == 0 ? "" : ":" + finding.line()) + ": ";
    }
    String attribute = finding.attribute();
    if (attribute == null) {
      return "";
    }
    @Nullable String place = places.find(attribute);
    return (place == null ? attribute : place) + ": ";
  }
}

package dev.mooring.verifier.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts reports of one format where they are wanted. */
public final class ReportWriter {
  private final ReportFormat format;
  private final SourcePlaces places;

  /**
   * @param places where attributes stand
   */
  public ReportWriter(ReportFormat format, SourcePlaces places) {
    this.format = format;
    this.places = places;
  }

  /** The report without colours. */
  public String text(UnitReport unit) {
    return format.report(places, false).render(unit);
  }

  /**
   * Writes the report in UTF-8 in place of what the file held, with its directories.
   *
   * @throws UnwritableReport where that cannot be done
   */
  public void write(UnitReport unit, Path file) throws UnwritableReport {
    write(text(unit), file);
  }

  /**
   * Writes a text, as it is done with reports.
   *
   * @throws UnwritableReport where that cannot be done
   */
  public static void write(String text, Path file) throws UnwritableReport {
    try {
      Path directory = file.toAbsolutePath().normalize().getParent();
      if (directory != null) {
        Files.createDirectories(directory);
      }
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UnwritableReport(file, e);
    }
  }
}

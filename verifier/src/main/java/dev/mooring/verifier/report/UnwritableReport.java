package dev.mooring.verifier.report;

import dev.mooring.schema.finding.Finding;
import java.io.IOException;
import java.nio.file.Path;

/** A report cannot be put where it was asked for. */
public final class UnwritableReport extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Finding finding;

  UnwritableReport(Path file, IOException cause) {
    super(cause);
    this.finding =
        Finding.error(
            "report.unwritable",
            file.toString().replace('\\', '/'),
            "the report cannot be written to " + file + ": " + cause,
            "name a file in --output that can be written");
  }

  /** What to tell. */
  public Finding finding() {
    return finding;
  }
}

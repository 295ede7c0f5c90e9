package dev.mooring.cli;

import dev.mooring.verifier.report.ReportWriter;
import dev.mooring.verifier.report.UnwritableReport;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** Where a command leaves its report. */
final class OutputOption {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Write the report there instead of to standard output; a one-line summary goes to"
              + " standard error.")
  private @Nullable Path file;

  /** Prints the report, in colours where the terminal has them, or writes it to the file. */
  void write(Rendering report, String summary, CommandLine command) throws UnwritableReport {
    if (file == null) {
      command.getOut().print(report.text(Ansi.AUTO.enabled()));
      command.getOut().flush();
    } else {
      ReportWriter.write(report.text(false), file);
      command.getErr().println(summary + "; see " + file);
    }
  }

  /** A report's text. */
  interface Rendering {
    String text(boolean colour);
  }
}

package dev.mooring.cli;

import dev.mooring.schema.finding.Level;
import dev.mooring.verifier.report.ReportFormat;
import dev.mooring.verifier.report.SourcePlaces;
import dev.mooring.verifier.report.UnitReport;
import dev.mooring.verifier.report.UnwritableReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that finds something understands of reports. */
final class ReportOptions {
  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "How to report: ${COMPLETION-CANDIDATES}. Default: text.",
      converter = Converter.class,
      completionCandidates = Candidates.class)
  private ReportFormat format = ReportFormat.TEXT;

  @Mixin private OutputOption output = new OutputOption();

  @Option(
      names = "--sources",
      paramLabel = "DIR",
      split = ",",
      description =
          "Directories with Java sources, to name the lines of attributes. Default:"
              + " src/main/java of the project.")
  private List<Path> sources = new ArrayList<>();

  /**
   * Reports and returns the exit code.
   *
   * @param project absolute
   */
  int report(UnitReport unit, Path project, CommandLine command) throws UnwritableReport {
    List<Path> roots = sources.isEmpty() ? List.of(project.resolve("src/main/java")) : sources;
    SourcePlaces places =
        new SourcePlaces(
            project, roots.stream().map(source -> source.toAbsolutePath().normalize()).toList());
    output.write(colour -> format.report(places, colour).render(unit), summary(unit), command);
    return unit.count(Level.ERROR) > 0 ? 1 : 0;
  }

  private static String summary(UnitReport unit) {
    String verdict = unit.verdict();
    if (verdict != null) {
      return verdict;
    }
    int errors = unit.count(Level.ERROR);
    int warnings = unit.count(Level.WARNING);
    return unit.unit()
        + ": "
        + errors
        + (errors == 1 ? " error, " : " errors, ")
        + warnings
        + (warnings == 1 ? " warning" : " warnings");
  }

  /** The ids of formats. */
  static final class Candidates implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(ReportFormat.values()).map(ReportFormat::id).iterator();
    }
  }

  /** Reads an id of a format. */
  static final class Converter implements ITypeConverter<ReportFormat> {
    @Override
    public ReportFormat convert(String value) {
      return Formats.chosen(ReportFormat.of(value), value, new Candidates());
    }
  }
}

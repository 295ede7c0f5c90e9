package dev.mooring.cli;

import dev.mooring.verifier.doctor.Doctor;
import dev.mooring.verifier.doctor.DoctorRequest;
import dev.mooring.verifier.report.DoctorFormat;
import dev.mooring.verifier.report.DoctorReport;
import dev.mooring.verifier.report.UnwritableReport;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mooring doctor}: every setting with its place, and what a build lacks. */
@Command(
    name = "doctor",
    description = {
      "Prints each setting, its value and the place that decides it; then checks everything that a"
          + " build needs, and says how to mend what is not right.",
      "It works in a project that does not build, and with a configuration that is half broken."
          + " Nothing is written."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing that would fail a build; perhaps warnings",
      "1:problems",
      "2:wrong usage, or an environment in which nothing could be looked at"
    },
    footerHeading = "%nExamples:%n",
    footer = {"  mooring doctor", "  mooring doctor --project clinic --offline --format json"})
final class DoctorCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(
      names = {"-p", "--project"},
      paramLabel = "DIR",
      description = "The module's directory. Default: the current directory.")
  private Path project = Path.of("");

  @Option(
      names = "--classpath",
      paramLabel = "PATH",
      description =
          "What the module compiles against, for what follows from it, such as Spring Boot's naming"
              + " strategies.")
  private @Nullable String classpath;

  @Option(
      names = {"-u", "--unit"},
      paramLabel = "NAME",
      description = "Which of the module's several units. Default: the first.")
  private @Nullable String unit;

  @Option(names = "--offline", description = "Do not start the throw-away database.")
  private boolean offline;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "How to report: ${COMPLETION-CANDIDATES}. Default: text.",
      converter = Converter.class,
      completionCandidates = Candidates.class)
  private DoctorFormat format = DoctorFormat.TEXT;

  @Mixin private OutputOption output = new OutputOption();

  @Override
  public Integer call() throws UnwritableReport {
    Path directory = project.toAbsolutePath().normalize();
    if (!Files.isDirectory(directory)) {
      throw new ParameterException(
          spec.commandLine(), "--project: there is no directory " + project);
    }
    boolean ci = Boolean.parseBoolean(System.getenv("CI"));
    DoctorRequest known = DoctorRequest.of(directory, !offline, ci).about(unit);
    DoctorReport report;
    Progress progress = Progress.start(spec.commandLine().getErr(), "looking");
    try {
      report = Doctor.examine(classpath == null ? known : known.with(paths(classpath)));
    } finally {
      progress.close();
    }
    output.write(colour -> format.render(report, colour), report.summary(), spec.commandLine());
    return report.count(DoctorReport.Status.PROBLEM) > 0 ? 1 : 0;
  }

  private static List<Path> paths(String value) {
    return Stream.of(value.split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .toList();
  }

  private static List<String> formats() {
    return Stream.of(DoctorFormat.values()).map(DoctorFormat::id).toList();
  }

  /** The formats by their names. */
  static final class Converter implements ITypeConverter<DoctorFormat> {
    @Override
    public DoctorFormat convert(String value) {
      return Formats.chosen(DoctorFormat.of(value), value, new Candidates());
    }
  }

  /** The formats' names. */
  static final class Candidates implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return formats().iterator();
    }
  }
}

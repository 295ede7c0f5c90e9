package dev.mooring.verifier.compat;

import dev.mooring.verifier.gate.NamedArguments;
import dev.mooring.verifier.gate.Program;
import dev.mooring.verifier.report.CompatFormat;
import dev.mooring.verifier.report.CompatReport;
import dev.mooring.verifier.report.ReportWriter;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * {@link CompatCheck} as a program. The report goes to standard output, or to a file named by
 * {@code --output}, why there is none to standard error. Exit codes: 0 the release survives, 1 it
 * does not, 2 usage or environment.
 */
public final class CompatMain {
  private static final String USAGE =
      "usage: CompatMain --project DIR --state DIR --running RELEASE [--direction"
          + " backward|forward|both] [--dev-url URL] [--class-output DIR] [--classpath PATH]"
          + " [--runtime PATH] [--sources PATH] [--parent PID] [--format"
          + " text|json|sarif|junit|github] [--output FILE] [--option NAME=VALUE]...";

  private CompatMain() {}

  /** Runs and exits. */
  public static void main(String[] args) {
    Program.main(args, CompatMain::run);
  }

  /** Runs and returns the exit code. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    NamedArguments arguments =
        NamedArguments.parse(
            args, Set.of("--running", "--direction", "--dev-url", "--format", "--output"));
    String running = arguments == null ? null : arguments.value("--running");
    CompatFormat format =
        arguments == null
            ? null
            : CompatFormat.of(arguments.value("--format", CompatFormat.TEXT.id()));
    List<Direction> directions =
        arguments == null ? List.of() : directions(arguments.value("--direction", "backward"));
    if (arguments == null || running == null || format == null || directions.isEmpty()) {
      err.println(USAGE);
      return 2;
    }
    return Program.run(
        arguments,
        err,
        () -> {
          CompatReport report = new CompatCheck(request(arguments, running, directions)).run();
          String text = format.render(report, arguments.project(), false);
          Path output = arguments.file("--output");
          if (output == null) {
            out.print(text);
            out.flush();
          } else {
            ReportWriter.write(text, output);
            out.println(report.summary());
          }
          return report.isSurvived() ? 0 : 1;
        });
  }

  private static CompatRequest request(
      NamedArguments arguments, String running, List<Direction> directions) {
    return new CompatRequest(
        arguments.project(),
        arguments.project(),
        running,
        directions,
        arguments.value("--dev-url"),
        arguments.state().resolve("compat"),
        arguments.ci(),
        arguments.classOutput(),
        arguments.classpath(),
        arguments.migrationClasses(),
        arguments.options());
  }

  private static List<Direction> directions(String text) {
    return switch (text) {
      case "backward" -> List.of(Direction.BACKWARD);
      case "forward" -> List.of(Direction.FORWARD);
      case "both" -> List.of(Direction.BACKWARD, Direction.FORWARD);
      default -> List.of();
    };
  }
}

package dev.mooring.verifier.lint;

import dev.mooring.schema.finding.Level;
import dev.mooring.verifier.gate.NamedArguments;
import dev.mooring.verifier.gate.Program;
import dev.mooring.verifier.report.ReportFormat;
import dev.mooring.verifier.report.ReportWriter;
import dev.mooring.verifier.report.SourcePlaces;
import dev.mooring.verifier.report.UnitReport;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Set;

/**
 * Looks for hazards of migrations for a build. The report goes to standard output or to the file of
 * {@code --output}, why there is none to standard error. Exit codes: 0 no errors, 1 errors, 2 usage
 * or environment.
 */
public final class LintMain {
  private static final String USAGE =
      "usage: LintMain --project DIR --state DIR [--all true | --since REF] [--class-output DIR]"
          + " [--classpath PATH] [--runtime PATH] [--sources PATH] [--parent PID]"
          + " [--format text|json|sarif|junit|github|html] [--output FILE] [--option NAME=VALUE]...";

  private LintMain() {}

  /** Runs and exits. */
  public static void main(String[] args) {
    Program.main(args, LintMain::run);
  }

  /** Runs and returns the exit code. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    NamedArguments arguments =
        NamedArguments.parse(args, Set.of("--all", "--since", "--format", "--output"));
    ReportFormat format =
        arguments == null
            ? null
            : ReportFormat.of(arguments.value("--format", ReportFormat.TEXT.id()));
    if (arguments == null
        || format == null
        || (arguments.is("--all") && arguments.value("--since") != null)) {
      err.println(USAGE);
      return 2;
    }
    return Program.run(
        arguments,
        err,
        () -> {
          UnitReport report = new MigrationLint(request(arguments)).run();
          ReportWriter writer =
              new ReportWriter(format, new SourcePlaces(arguments.project(), arguments.sources()));
          Path output = arguments.file("--output");
          if (output == null) {
            out.print(writer.text(report));
            out.flush();
          } else {
            writer.write(report, output);
            out.println(report.verdict());
          }
          return report.count(Level.ERROR) > 0 ? 1 : 0;
        });
  }

  private static LintRequest request(NamedArguments arguments) {
    return new LintRequest(
        arguments.project(),
        null,
        arguments.is("--all"),
        arguments.value("--since"),
        arguments.state().resolve("lint"),
        arguments.classOutput(),
        arguments.classpath(),
        arguments.migrationClasses(),
        arguments.options());
  }
}

package dev.mooring.verifier.diff;

import dev.mooring.verifier.gate.NamedArguments;
import dev.mooring.verifier.gate.Program;
import dev.mooring.verifier.report.DiffFormat;
import dev.mooring.verifier.report.DiffReport;
import dev.mooring.verifier.report.ReportWriter;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Set;

/**
 * Compares two schemas for a build. The report goes to standard output or to the file of {@code
 * --output}, why there is none to standard error. Exit codes: 0 no difference, 1 differences, 2
 * usage or environment.
 */
public final class DiffMain {
  private static final String USAGE =
      "usage: DiffMain --project DIR --state DIR --from SCHEMA --to SCHEMA [--dialect DIALECT]"
          + " [--dev-url URL] [--class-output DIR] [--classpath PATH] [--runtime PATH]"
          + " [--sources PATH] [--parent PID] [--format text|json|sql] [--output FILE]"
          + " [--option NAME=VALUE]...";

  private DiffMain() {}

  /** Runs and exits. */
  public static void main(String[] args) {
    Program.main(args, DiffMain::run);
  }

  /** Runs and returns the exit code. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    NamedArguments arguments =
        NamedArguments.parse(
            args, Set.of("--from", "--to", "--dialect", "--dev-url", "--format", "--output"));
    String from = arguments == null ? null : arguments.value("--from");
    String to = arguments == null ? null : arguments.value("--to");
    DiffFormat format =
        arguments == null ? null : DiffFormat.of(arguments.value("--format", DiffFormat.TEXT.id()));
    if (arguments == null || from == null || to == null || format == null) {
      err.println(USAGE);
      return 2;
    }
    return Program.run(
        arguments,
        err,
        () -> {
          DiffReport report = new SchemaDiff(request(arguments, from, to)).run();
          String text = format.render(report, false);
          Path output = arguments.file("--output");
          if (output == null) {
            out.print(text);
            out.flush();
          } else {
            ReportWriter.write(text, output);
            out.println(report.summary());
          }
          return report.isSame() ? 0 : 1;
        });
  }

  private static DiffRequest request(NamedArguments arguments, String from, String to) {
    return new DiffRequest(
        arguments.project(),
        arguments.project(),
        from,
        to,
        arguments.value("--dialect"),
        arguments.value("--dev-url"),
        arguments.state().resolve("diff"),
        arguments.ci(),
        arguments.classOutput(),
        arguments.classpath(),
        arguments.migrationClasses(),
        arguments.options());
  }
}

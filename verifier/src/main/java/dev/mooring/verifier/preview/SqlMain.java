package dev.mooring.verifier.preview;

import dev.mooring.verifier.gate.NamedArguments;
import dev.mooring.verifier.gate.Program;
import dev.mooring.verifier.report.ReportWriter;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Writes what Flyway would run for a build. The script goes to the file of {@code --output}, all
 * else to standard output and standard error. Exit codes: 0 the script is complete, 1 it lacks
 * something, 2 usage or environment.
 */
public final class SqlMain {
  private static final String USAGE =
      "usage: SqlMain --project DIR --state DIR --output FILE [--from VERSION] [--to VERSION]"
          + " [--impact URL] [--class-output DIR] [--classpath PATH] [--runtime PATH]"
          + " [--sources PATH] [--parent PID] [--option NAME=VALUE]...";

  private SqlMain() {}

  /** Runs and exits. */
  public static void main(String[] args) {
    Program.main(args, SqlMain::run);
  }

  /** Runs and returns the exit code. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    NamedArguments arguments =
        NamedArguments.parse(args, Set.of("--from", "--to", "--impact", "--output"));
    Path output = arguments == null ? null : arguments.file("--output");
    if (arguments == null || output == null) {
      err.println(USAGE);
      return 2;
    }
    return Program.run(
        arguments,
        err,
        () -> {
          Preview preview = new SqlPreview(request(arguments)).run();
          ReportWriter.write(preview.script(), output);
          Program.print(preview.findings(), arguments.project(), List.of(), err);
          preview.impact().forEach(out::println);
          out.println(preview.summary());
          return preview.isComplete() ? 0 : 1;
        });
  }

  private static SqlRequest request(NamedArguments arguments) {
    return new SqlRequest(
        arguments.project(),
        arguments.project(),
        arguments.value("--from"),
        arguments.value("--to"),
        arguments.value("--impact"),
        List.of(),
        null,
        arguments.state().resolve("sql"),
        arguments.classOutput(),
        arguments.classpath(),
        arguments.options());
  }
}

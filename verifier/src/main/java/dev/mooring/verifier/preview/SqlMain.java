package dev.mooring.verifier.preview;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.gate.CheckMain;
import dev.mooring.verifier.gate.NamedArguments;
import dev.mooring.verifier.gate.ParentProcess;
import dev.mooring.verifier.report.ReportWriter;
import dev.mooring.verifier.report.SourcePlaces;
import dev.mooring.verifier.report.TextReport;
import dev.mooring.verifier.report.UnwritableReport;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    // ANTLR, below the TOML parser, prints there which version it would have liked better.
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    System.exit(run(args, out, err));
  }

  /** Runs and returns the exit code. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    NamedArguments arguments =
        NamedArguments.parse(args, Set.of("--from", "--to", "--impact", "--output"));
    String output = arguments == null ? null : arguments.value("--output");
    if (arguments == null || output == null) {
      err.println(USAGE);
      return 2;
    }
    ParentProcess.endWith(arguments.parent());
    Path project = arguments.project();
    try {
      Preview preview = new SqlPreview(request(arguments)).run();
      ReportWriter.write(preview.script(), Path.of(output));
      print(preview.findings(), project, err);
      preview.impact().forEach(out::println);
      out.println(preview.summary());
      return preview.isComplete() ? 0 : 1;
    } catch (GateException e) {
      print(e.findings(), project, err);
    } catch (LockException e) {
      print(List.of(e.finding()), project, err);
    } catch (UnwritableReport e) {
      print(List.of(e.finding()), project, err);
    } catch (RuntimeException | LinkageError e) {
      print(List.of(CheckMain.unexpected(e)), project, err);
    }
    return 2;
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

  private static void print(List<Finding> findings, Path project, PrintStream err) {
    TextReport text = new TextReport(new SourcePlaces(project, List.of()));
    findings.forEach(finding -> err.println(text.text(finding)));
  }
}

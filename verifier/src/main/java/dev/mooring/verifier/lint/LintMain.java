package dev.mooring.verifier.lint;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.gate.CheckMain;
import dev.mooring.verifier.gate.ParentProcess;
import dev.mooring.verifier.report.ReportWriter;
import dev.mooring.verifier.report.SourcePlaces;
import dev.mooring.verifier.report.TextReport;
import dev.mooring.verifier.report.UnitReport;
import dev.mooring.verifier.report.UnwritableReport;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

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

  private final LintArguments arguments;
  private final PrintStream out;
  private final PrintStream err;

  private LintMain(LintArguments arguments, PrintStream out, PrintStream err) {
    this.arguments = arguments;
    this.out = out;
    this.err = err;
  }

  /** Runs and exits. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    // ANTLR, below the TOML parser, prints there which version it would have liked better.
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    // Migrations in Java and the libraries they use print where they like.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    System.exit(run(args, out, err));
  }

  /** Runs and returns the exit code. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    LintArguments arguments = LintArguments.parse(args);
    if (arguments == null) {
      err.println(USAGE);
      return 2;
    }
    ParentProcess.endWith(arguments.parent());
    return new LintMain(arguments, out, err).run();
  }

  private int run() {
    try {
      UnitReport report = new MigrationLint(arguments.request()).run();
      ReportWriter writer =
          new ReportWriter(
              arguments.format(),
              new SourcePlaces(arguments.request().project(), arguments.sources()));
      if (arguments.output() == null) {
        out.print(writer.text(report));
        out.flush();
      } else {
        writer.write(report, arguments.output());
        out.println(report.verdict());
      }
      return report.count(Level.ERROR) > 0 ? 1 : 0;
    } catch (GateException e) {
      return failed(e.findings());
    } catch (LockException e) {
      return failed(List.of(e.finding()));
    } catch (UnwritableReport e) {
      return failed(List.of(e.finding()));
    } catch (RuntimeException | LinkageError e) {
      return failed(List.of(CheckMain.unexpected(e)));
    }
  }

  private int failed(List<Finding> findings) {
    TextReport text =
        new TextReport(new SourcePlaces(arguments.request().project(), arguments.sources()));
    findings.forEach(finding -> err.println(text.text(finding)));
    return 2;
  }
}

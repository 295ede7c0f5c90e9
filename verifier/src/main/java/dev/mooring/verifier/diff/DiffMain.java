package dev.mooring.verifier.diff;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.gate.CheckMain;
import dev.mooring.verifier.gate.ParentProcess;
import dev.mooring.verifier.report.DiffReport;
import dev.mooring.verifier.report.ReportWriter;
import dev.mooring.verifier.report.SourcePlaces;
import dev.mooring.verifier.report.TextReport;
import dev.mooring.verifier.report.UnwritableReport;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

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

  private final DiffArguments arguments;
  private final PrintStream out;
  private final PrintStream err;

  private DiffMain(DiffArguments arguments, PrintStream out, PrintStream err) {
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
    DiffArguments arguments = DiffArguments.parse(args, System.getenv("CI"));
    if (arguments == null) {
      err.println(USAGE);
      return 2;
    }
    ParentProcess.endWith(arguments.parent());
    return new DiffMain(arguments, out, err).run();
  }

  private int run() {
    try {
      DiffReport report = new SchemaDiff(arguments.request()).run();
      if (arguments.output() == null) {
        out.print(arguments.format().render(report, false));
        out.flush();
      } else {
        ReportWriter.write(arguments.format().render(report, false), arguments.output());
        out.println(report.summary());
      }
      return report.isSame() ? 0 : 1;
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
    TextReport text = new TextReport(new SourcePlaces(arguments.request().project(), List.of()));
    findings.forEach(finding -> err.println(text.text(finding)));
    return 2;
  }
}

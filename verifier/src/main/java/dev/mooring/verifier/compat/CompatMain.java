package dev.mooring.verifier.compat;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.gate.CheckMain;
import dev.mooring.verifier.gate.ParentProcess;
import dev.mooring.verifier.report.CompatReport;
import dev.mooring.verifier.report.ReportWriter;
import dev.mooring.verifier.report.SourcePlaces;
import dev.mooring.verifier.report.TextReport;
import dev.mooring.verifier.report.UnwritableReport;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

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

  private final CompatArguments arguments;
  private final PrintStream out;
  private final PrintStream err;

  private CompatMain(CompatArguments arguments, PrintStream out, PrintStream err) {
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
    CompatArguments arguments = CompatArguments.parse(args, System.getenv("CI"));
    if (arguments == null) {
      err.println(USAGE);
      return 2;
    }
    ParentProcess.endWith(arguments.parent());
    return new CompatMain(arguments, out, err).run();
  }

  private int run() {
    try {
      CompatReport report = new CompatCheck(arguments.request()).run();
      String text = arguments.format().render(report, arguments.request().project(), false);
      if (arguments.output() == null) {
        out.print(text);
        out.flush();
      } else {
        ReportWriter.write(text, arguments.output());
        out.println(report.summary());
      }
      return report.isSurvived() ? 0 : 1;
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

package dev.mooring.verifier.migration;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.gate.CheckMain;
import dev.mooring.verifier.gate.ParentProcess;
import dev.mooring.verifier.report.SourcePlaces;
import dev.mooring.verifier.report.TextReport;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Writes a migration for a build. What was written goes to standard output, everything else to
 * standard error. Exit codes: 0 written or nothing to do, 1 something must be decided first, 2
 * usage or environment.
 */
public final class GenerateMain {
  private static final String USAGE =
      "usage: GenerateMain --project DIR --state DIR --name NAME [--rename OLD:NEW]..."
          + " [--drop OBJECT]... [--allow HAZARD]... [--pending true] [--dry-run true]"
          + " [--directory DIR] [--class-output DIR] [--classpath PATH] [--runtime PATH]"
          + " [--sources PATH] [--parent PID] [--option NAME=VALUE]...";

  private final GenerateArguments arguments;
  private final PrintStream out;
  private final PrintStream err;

  private GenerateMain(GenerateArguments arguments, PrintStream out, PrintStream err) {
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
    GenerateArguments arguments = GenerateArguments.parse(args, System.getenv("CI"));
    if (arguments == null) {
      err.println(USAGE);
      return 2;
    }
    ParentProcess.endWith(arguments.parent());
    return new GenerateMain(arguments, out, err).run();
  }

  private int run() {
    try {
      GenerateProject.Result result =
          new GenerateProject(arguments.request(), LocalDateTime.now(ZoneOffset.UTC)).run();
      List<String> done = result.finish(arguments.request().project(), arguments.dryRun());
      done.forEach(out::println);
      print(result.outcome().findings());
      String attempt = result.outcome().attempt();
      if (attempt != null) {
        attempt.lines().forEach(line -> err.println("    | " + line));
      }
      return result.outcome().isRefused() ? 1 : 0;
    } catch (GateException e) {
      print(e.findings());
    } catch (LockException e) {
      print(List.of(e.finding()));
    } catch (RuntimeException | LinkageError e) {
      print(List.of(CheckMain.unexpected(e)));
    }
    return 2;
  }

  private void print(List<Finding> findings) {
    TextReport text =
        new TextReport(
            new SourcePlaces(arguments.request().project(), arguments.request().sources()));
    findings.forEach(finding -> err.println(text.text(finding)));
  }
}

package dev.mooring.verifier.renumber;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.gate.CheckMain;
import dev.mooring.verifier.gate.NamedArguments;
import dev.mooring.verifier.gate.ParentProcess;
import dev.mooring.verifier.report.SourcePlaces;
import dev.mooring.verifier.report.TextReport;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Renumbers migrations for a build. What was renamed goes to standard output, why nothing was to
 * standard error. Exit codes: 0 done, 2 usage or environment.
 */
public final class RenumberMain {
  private static final String USAGE =
      "usage: RenumberMain --project DIR --state DIR [--base REF] [--files FILE,...]"
          + " [--dry-run true] [--class-output DIR] [--classpath PATH] [--runtime PATH]"
          + " [--sources PATH] [--parent PID] [--option NAME=VALUE]...";

  private RenumberMain() {}

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
    NamedArguments arguments = NamedArguments.parse(args, Set.of("--base", "--files", "--dry-run"));
    if (arguments == null) {
      err.println(USAGE);
      return 2;
    }
    ParentProcess.endWith(arguments.parent());
    boolean dryRun = Boolean.parseBoolean(arguments.value("--dry-run"));
    try {
      List<Move> moves =
          new Renumbering(request(arguments, dryRun), LocalDateTime.now(ZoneOffset.UTC)).run();
      moves.forEach(move -> out.println(move.text()));
      out.println(Renumbering.summary(moves, dryRun));
      return 0;
    } catch (GateException e) {
      print(e.findings(), arguments.project(), err);
    } catch (RuntimeException | LinkageError e) {
      print(List.of(CheckMain.unexpected(e)), arguments.project(), err);
    }
    return 2;
  }

  private static RenumberRequest request(NamedArguments arguments, boolean dryRun) {
    String files = arguments.value("--files");
    return new RenumberRequest(
        arguments.project(),
        arguments.project(),
        arguments.value("--base"),
        files == null
            ? List.of()
            : Arrays.stream(files.split(",", -1)).map(String::strip).map(Path::of).toList(),
        List.of(),
        dryRun,
        arguments.state().resolve("renumber"),
        arguments.classOutput(),
        arguments.classpath(),
        arguments.options());
  }

  private static void print(List<Finding> findings, Path project, PrintStream err) {
    TextReport text = new TextReport(new SourcePlaces(project, List.of()));
    findings.forEach(finding -> err.println(text.text(finding)));
  }
}

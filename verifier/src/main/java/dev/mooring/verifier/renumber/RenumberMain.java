package dev.mooring.verifier.renumber;

import dev.mooring.verifier.gate.NamedArguments;
import dev.mooring.verifier.gate.Program;
import java.io.PrintStream;
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
    Program.main(args, RenumberMain::run);
  }

  /** Runs and returns the exit code. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    NamedArguments arguments = NamedArguments.parse(args, Set.of("--base", "--files", "--dry-run"));
    if (arguments == null) {
      err.println(USAGE);
      return 2;
    }
    return Program.run(
        arguments,
        err,
        () -> {
          boolean dryRun = arguments.is("--dry-run");
          List<Move> moves =
              new Renumbering(request(arguments, dryRun), LocalDateTime.now(ZoneOffset.UTC)).run();
          moves.forEach(move -> out.println(move.text()));
          out.println(Renumbering.summary(moves, dryRun));
          return 0;
        });
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
}

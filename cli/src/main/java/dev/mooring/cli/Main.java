package dev.mooring.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code mooring}. */
@Command(
    name = "mooring",
    description = "Keeps JPA entities and Flyway migrations from drifting apart.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:in sync",
      "1:drift or other findings",
      "2:wrong usage, or an environment in which nothing could be compared"
    },
    subcommands = {
      CheckCommand.class,
      CompatCommand.class,
      DiffCommand.class,
      SqlCommand.class,
      RenumberCommand.class,
      DoctorCommand.class,
      LintCommand.class,
      GenerateCommand.class,
      InitCommand.class,
      SquashCommand.class,
      CompletionCommand.class
    })
public final class Main implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  /** Runs and exits. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    // ANTLR, below the TOML parser, prints there which version it would have liked better.
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    System.exit(run(out, err, args));
  }

  /** Runs and returns the exit code. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine command =
        new CommandLine(new Main())
            .setOut(out)
            .setErr(err)
            .setUsageHelpAutoWidth(true)
            .setParameterExceptionHandler(Main::wrongUsage)
            .setExecutionExceptionHandler(new Failures());
    int code;
    try {
      code = command.execute(args);
    } catch (Error e) { // out of memory, or a class that is not there
      Failures.print(Failures.findings(e), err);
      code = CommandLine.ExitCode.USAGE;
    }
    out.flush();
    err.flush();
    return code;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command is given");
  }

  /** What is wrong and where to look, not the whole help. */
  private static int wrongUsage(ParameterException problem, String[] args) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(
        command
            .getColorScheme()
            .errorText("mooring: " + String.valueOf(problem.getMessage()).replaceAll("\\R", " ")));
    CommandLine.UnmatchedArgumentException.printSuggestions(problem, err);
    err.println(
        Ansi.AUTO.string(
            "    fix         see '" + command.getCommandSpec().qualifiedName() + " --help'"));
    return CommandLine.ExitCode.USAGE;
  }
}

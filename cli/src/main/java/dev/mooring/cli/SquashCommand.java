package dev.mooring.cli;

import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.gate.KeptState;
import dev.mooring.verifier.squash.SquashProject;
import dev.mooring.verifier.squash.SquashRequest;
import dev.mooring.verifier.squash.Squashed;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mooring squash}: one baseline migration in place of many. */
@Command(
    name = "squash",
    description = {
      "Writes a baseline migration that makes in an empty database exactly what the versioned"
          + " migrations made, rows included; a replay proves it first.",
      "Empty databases run it and what comes after it; all others ignore it. Repeatable migrations"
          + " stay as they are. For PostgreSQL and H2."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:written", "2:there is no such baseline, or it could not be proven"},
    footerHeading = "%nExamples:%n",
    footer = {"  mooring squash", "  mooring squash --to 14 --delete"})
final class SquashCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(
      names = "--to",
      paramLabel = "VERSION",
      description = "The last version that it replaces. Default: the last there is.")
  private @Nullable String to;

  @Option(
      names = {"-n", "--dry-run"},
      description = "Prints the migration and writes nothing.")
  private boolean dryRun;

  @Option(
      names = "--delete",
      description =
          "Deletes the migrations that it replaces. Databases that have not run them all cannot be"
              + " migrated any more.")
  private boolean delete;

  @Option(
      names = "--max-rows",
      paramLabel = "N",
      description = "How many rows of a table may become part of it. Default: ${DEFAULT-VALUE}.",
      defaultValue = "" + SquashRequest.MAX_ROWS)
  private int maxRows;

  @Option(
      names = "--dialect",
      paramLabel = "DIALECT",
      description = "The engine, such as postgresql or h2, where the project does not tell.")
  private @Nullable String dialect;

  @Option(
      names = {"-u", "--unit"},
      paramLabel = "UNIT",
      description = "The unit, where the project has several.")
  private @Nullable String unit;

  @Mixin private ProjectOptions options = new ProjectOptions();

  @Override
  public Integer call() throws GateException, IOException {
    options.verify(spec.commandLine());
    if (dryRun && delete) {
      throw new ParameterException(
          spec.commandLine(), "--dry-run writes nothing, and --delete deletes: choose one");
    }
    Squashed squashed;
    Progress progress = Progress.start(spec.commandLine().getErr(), "proving a baseline");
    boolean ci = Boolean.parseBoolean(System.getenv("CI"));
    try (KeptState kept = KeptState.of(options.project(), ci)) {
      squashed =
          new SquashProject(
                  new SquashRequest(
                      options.project(),
                      EntitiesOptions.state(options.project(), unit),
                      to,
                      maxRows,
                      kept.directory().resolve("squash"),
                      stated()))
              .run();
    } finally {
      progress.close();
    }
    PrintWriter out = spec.commandLine().getOut();
    if (dryRun) {
      out.print(squashed.candidate().text());
    } else {
      squashed.finish(options.project(), delete).forEach(out::println);
    }
    out.flush();
    return 0;
  }

  private Map<String, String> stated() {
    Map<String, String> stated = new TreeMap<>();
    put(stated, "dev-url", options.devUrl());
    put(stated, "dialect", dialect);
    put(stated, "unit", unit);
    return stated;
  }

  private static void put(Map<String, String> stated, String name, @Nullable String value) {
    if (value != null) {
      stated.put(name, value);
    }
  }
}

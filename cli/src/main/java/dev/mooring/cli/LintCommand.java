package dev.mooring.cli;

import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.gate.KeptState;
import dev.mooring.verifier.lint.LintRequest;
import dev.mooring.verifier.lint.MigrationLint;
import dev.mooring.verifier.report.UnitReport;
import dev.mooring.verifier.report.UnwritableReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

/** {@code mooring lint}: what is hazardous about migrations. */
@Command(
    name = "lint",
    description = {
      "Runs the migrations in a throw-away database, looks at what each statement does there (locks"
          + " taken, tables rewritten, what the catalog shows before and after) and says what is"
          + " hazardous about it.",
      "Looked at are the migrations that the lock of the last commit does not know, or the last one"
          + " where it knows them all."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no errors",
      "1:errors: data is lost, or the release that still runs breaks",
      "2:wrong usage, or the migrations could not be looked at"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  mooring lint",
      "  mooring lint --since origin/main --format github",
      "  mooring lint --all --migrations db/migration --dialect postgresql"
    })
final class LintCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(names = "--all", description = "Look at every migration.")
  private boolean all;

  @Option(
      names = "--since",
      paramLabel = "REF",
      description =
          "Look at the migrations that came or changed since this branch and REF, a commit, branch"
              + " or tag, went apart.")
  private @Nullable String since;

  @Option(
      names = {"-m", "--migrations"},
      split = ",",
      paramLabel = "DIR",
      description = "Directories with Flyway's migrations, in place of the project's own.")
  private @Nullable List<Path> migrations;

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

  @Mixin private ReportOptions reports = new ReportOptions();

  @Override
  public Integer call() throws GateException, LockException, IOException, UnwritableReport {
    options.verify(spec.commandLine());
    if (all && since != null) {
      throw usage("--all and --since exclude each other");
    }
    List<Path> directories = migrations;
    if (directories != null) {
      for (Path directory : directories) {
        if (!Files.isDirectory(directory)) {
          throw usage("--migrations: there is no directory " + directory);
        }
      }
    }
    UnitReport report;
    Progress progress = Progress.start(spec.commandLine().getErr(), "running migrations");
    try (KeptState state = KeptState.of(options.project(), true)) {
      report =
          new MigrationLint(
                  new LintRequest(
                      options.project(),
                      directories,
                      all,
                      since,
                      state.directory(),
                      null,
                      List.of(),
                      null,
                      stated()))
              .run();
    } finally {
      progress.close();
    }
    return reports.report(report, options.project(), spec.commandLine());
  }

  private Map<String, String> stated() {
    Map<String, String> stated = new TreeMap<>();
    put(stated, "dialect", dialect);
    put(stated, "unit", unit);
    put(stated, "dev-url", options.devUrl());
    return stated;
  }

  private static void put(Map<String, String> stated, String name, @Nullable String value) {
    if (value != null) {
      stated.put(name, value);
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}

package dev.mooring.cli;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.lock.LockFile;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.gate.KeptState;
import dev.mooring.verifier.gate.LockCheck;
import dev.mooring.verifier.report.UnwritableReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mooring check}: whether a lock and migrations agree. */
@Command(
    name = "check",
    description = {
      "Replays the migrations in a throw-away database and compares the result with the entities'"
          + " schema in the lock.",
      "Neither sources nor classes of the application are needed. The lock is never written."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  mooring check --lock schema/clinic.lock.json \\",
      "      --migrations src/main/resources/db/migration",
      "  mooring check --lock schema/clinic.lock.json --migrations db \\",
      "      --format sarif --output mooring.sarif",
      "  mooring check --lock schema/clinic.lock.json --migrations db \\",
      "      --dev-url env:DEV_URL"
    })
final class CheckCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(
      names = {"-l", "--lock"},
      required = true,
      paramLabel = "FILE",
      description = "The lock, which holds the entities' schema.")
  @SuppressWarnings("NullAway.Init") // required
  private Path lock;

  @Option(
      names = {"-m", "--migrations"},
      required = true,
      split = ",",
      paramLabel = "DIR",
      description = "Directories with Flyway's migrations.")
  @SuppressWarnings("NullAway.Init") // required
  private List<Path> migrations;

  @Option(
      names = "--dialect",
      paramLabel = "DIALECT",
      description = "The engine that the lock must be of, such as postgresql or h2.")
  private @Nullable String dialect;

  @Mixin private ProjectOptions options = new ProjectOptions();

  @Mixin private ReportOptions reports = new ReportOptions();

  @Override
  public Integer call() throws GateException, LockException, IOException, UnwritableReport {
    Lock read = lock();
    for (Path directory : migrations) {
      if (!Files.isDirectory(directory)) {
        throw usage("--migrations: there is no directory " + directory);
      }
      if (directory.toString().contains(",")) {
        throw usage("--migrations: Flyway knows no directory with a comma in its name");
      }
    }
    options.verify(spec.commandLine());
    LockCheck.Outcome outcome;
    Progress progress =
        Progress.start(spec.commandLine().getErr(), "replaying migrations of " + read.unit());
    boolean ci = Boolean.parseBoolean(System.getenv("CI"));
    try (KeptState state = KeptState.of(options.project(), ci)) {
      outcome =
          new LockCheck(
                  options.project(),
                  lock,
                  read,
                  migrations,
                  options.devUrl(),
                  state.directory(),
                  ci)
              .run();
    } finally {
      progress.close();
    }
    int code = reports.report(outcome.report(), options.project(), spec.commandLine());
    if (code == 0 && !outcome.proven()) {
      Failures.print(
          List.of(
              Finding.error(
                  "check.unproven",
                  read.unit(),
                  "nothing was compared, so nothing is proven; the report says why")),
          spec.commandLine().getErr());
      return 2;
    }
    return code;
  }

  private Lock lock() throws LockException {
    Lock read = LockFile.read(lock);
    if (read == null) {
      throw usage("--lock: there is no file " + lock);
    }
    if (dialect != null && !dialect.equals(read.schema().dialect())) {
      throw usage(
          "--dialect: " + lock + " is of " + read.schema().dialect() + ", not of " + dialect);
    }
    return read;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}

package dev.mooring.cli;

import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.gate.KeptState;
import dev.mooring.verifier.preview.Preview;
import dev.mooring.verifier.preview.SqlPreview;
import dev.mooring.verifier.preview.SqlRequest;
import dev.mooring.verifier.report.UnwritableReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mooring sql}: what Flyway would run. */
@Command(
    name = "sql",
    description = {
      "Prints what Flyway would run, as one script: migrations and callbacks with placeholders"
          + " resolved, transactions, and the statements on Flyway's own history table. No database is"
          + " needed, and nothing runs.",
      "Where the script ran, Flyway finds nothing to do.",
      "Between two locks: the statements that make the first as the second."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the script is complete",
      "1:it lacks something, such as what a migration in Java does; standard error says what",
      "2:wrong usage, or nothing could be told"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  mooring sql",
      "  mooring sql --from 12 --to 14 --output release.sql",
      "  mooring sql --impact env:PROD_URL",
      "  mooring sql --migrations src/main/resources/db/migration --dialect mariadb",
      "  mooring sql --from <(git show v1.4:schema/clinic.lock.json) --to schema/clinic.lock.json"
    })
final class SqlCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "VERSION",
      description =
          "The version that the database has already; or a lock. Default: it is empty, without a"
              + " history.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "VERSION",
      description = "The last version to run; or a lock. Default: the last one there is.")
  private @Nullable String to;

  @Option(
      names = "--impact",
      paramLabel = "URL",
      description =
          "A live database, which is only read: says how large the tables are that each statement"
              + " touches, and begins with what is pending there. env:NAME reads an environment"
              + " variable.")
  private @Nullable String impact;

  @Option(
      names = {"-m", "--migrations"},
      split = ",",
      paramLabel = "DIR",
      description = "Directories with Flyway's migrations, in place of the configuration's.")
  private List<Path> migrations = List.of();

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

  @Mixin private ProjectOption project = new ProjectOption();

  @Mixin private OutputOption output = new OutputOption();

  @Override
  public Integer call() throws GateException, LockException, IOException, UnwritableReport {
    Path directory = project.directory(spec.commandLine());
    for (Path path : migrations) {
      if (!Files.isDirectory(path)) {
        throw new ParameterException(
            spec.commandLine(), "--migrations: there is no directory " + path);
      }
    }
    Preview preview;
    try (KeptState state = KeptState.of(directory, true)) {
      preview =
          new SqlPreview(
                  new SqlRequest(
                      Path.of("").toAbsolutePath(),
                      directory,
                      from,
                      to,
                      impact,
                      migrations,
                      dialect,
                      state.directory().resolve("sql"),
                      null,
                      List.of(),
                      unit == null ? Map.of() : Map.of("unit", unit)))
              .run();
    }
    Failures.print(preview.findings(), spec.commandLine().getErr());
    preview.impact().forEach(spec.commandLine().getErr()::println);
    output.write(colour -> preview.script(), preview.summary(), spec.commandLine());
    return preview.isComplete() ? 0 : 1;
  }
}

package dev.mooring.cli;

import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.diff.NamedDatabase;
import dev.mooring.verifier.gate.KeptState;
import dev.mooring.verifier.migration.Choices;
import dev.mooring.verifier.migration.GenerateProject;
import dev.mooring.verifier.migration.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mooring init}: the first migration. */
@Command(
    name = "init",
    description = {
      "Writes the first migration of a project that has none: it makes exactly what the entities"
          + " need, as they were compiled last.",
      "With --from it makes what a live database holds, which is only read; what separates that from"
          + " the entities is told, for mooring generate to mend."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:written, or there is nothing to do",
      "1:it could not be proven",
      "2:wrong usage, or an environment in which nothing could be told"
    },
    footerHeading = "%nExamples:%n",
    footer = {"  mooring init", "  mooring init --from env:PROD_URL"})
final class InitCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      arity = "0..1",
      description = "Becomes part of the file's name. Default: ${DEFAULT-VALUE}.",
      defaultValue = "baseline")
  @SuppressWarnings("NullAway.Init") // has a default
  private String name;

  @Option(
      names = "--from",
      paramLabel = "URL",
      description = "JDBC URL of a live database; env:NAME reads an environment variable.")
  private @Nullable String from;

  @Mixin private EntitiesOptions entities = new EntitiesOptions();

  @Mixin private ProjectOptions options = new ProjectOptions();

  @Override
  public Integer call() throws GateException, LockException, IOException {
    options.verify(spec.commandLine());
    boolean ci = Boolean.parseBoolean(System.getenv("CI"));
    PrintWriter out = spec.commandLine().getOut();
    NamedDatabase live = from == null ? null : NamedDatabase.of("--from", from);
    GenerateProject.Result result;
    Progress progress = Progress.start(spec.commandLine().getErr(), "proving a migration");
    try (KeptState kept = KeptState.of(options.project(), ci)) {
      result =
          new GenerateProject(
                  entities.request(
                      options, name, Choices.NONE, kept.directory().resolve("generate"), ci),
                  LocalDateTime.now(ZoneOffset.UTC))
              .init(live);
    } finally {
      progress.close();
    }
    Outcome outcome = result.outcome();
    result.finish(options.project(), entities.dryRun()).forEach(out::println);
    if (!entities.dryRun()) {
      result.settings(live).forEach(out::println);
    }
    Failures.print(outcome.findings(), spec.commandLine().getErr());
    out.flush();
    return outcome.isRefused() ? 1 : 0;
  }
}

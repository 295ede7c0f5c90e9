package dev.mooring.cli;

import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.gate.KeptState;
import dev.mooring.verifier.migration.Choices;
import dev.mooring.verifier.migration.GenerateProject;
import dev.mooring.verifier.migration.GenerateRequest;
import dev.mooring.verifier.migration.Hazard;
import dev.mooring.verifier.migration.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code mooring generate}: the migration that the entities ask for. */
@Command(
    name = "generate",
    description = {
      "Writes the next migration, from what separates migrations and entities as they were compiled"
          + " last, whether or not that compile failed.",
      "It is proven before it is written: replayed behind the others, it leaves no drift. Nothing"
          + " that loses data is written unless --allow says so."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:written, or there is nothing to do",
      "1:something must be answered, allowed or written by hand first",
      "2:wrong usage, or an environment in which nothing could be told"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  mooring generate owner_nickname",
      "  mooring generate owner_nickname --dry-run",
      "  mooring generate rename --rename owner.nick:nickname --drop owner.fax",
      "  mooring generate drop_fax --pending"
    })
final class GenerateCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description = "What the migration does; becomes part of the file's name.")
  @SuppressWarnings("NullAway.Init") // required
  private String name;

  @Option(
      names = "--rename",
      paramLabel = "OLD:NEW",
      description =
          "A column, table or sequence that has another name now: owner.nick:nickname,"
              + " owner:proprietor, person.address_*:home_address_*.")
  private List<String> renames = new ArrayList<>();

  @Option(
      names = "--drop",
      paramLabel = "OBJECT",
      description =
          "A column, table or sequence that is no longer used. Its drop waits in mooring.toml,"
              + " unless --allow says otherwise.")
  private List<String> drops = new ArrayList<>();

  @Option(
      names = "--allow",
      split = ",",
      paramLabel = "HAZARD",
      description = "What may happen to data: ${COMPLETION-CANDIDATES}.",
      converter = Converter.class,
      completionCandidates = Candidates.class)
  private List<Hazard> allowed = new ArrayList<>();

  @Option(
      names = "--pending",
      description = "Drops what waits in mooring.toml, now that no release uses it.")
  private boolean pending;

  @Option(
      names = "--undo",
      description = "Writes the script that leads back as well, proven: up, down and up again.")
  private boolean undo;

  @Mixin private EntitiesOptions entities = new EntitiesOptions();

  @Mixin private ProjectOptions options = new ProjectOptions();

  @Override
  public Integer call() throws GateException, LockException, IOException {
    options.verify(spec.commandLine());
    boolean ci = Boolean.parseBoolean(System.getenv("CI"));
    try (KeptState kept = KeptState.of(options.project(), ci)) {
      GenerateRequest request = request(kept.directory().resolve("generate"), ci);
      GenerateProject.Result result = run(request);
      Optional<Terminal> terminal = Terminal.of(spec.commandLine().getErr());
      while (terminal.isPresent() && !result.outcome().questions().isEmpty()) {
        Optional<Choices> answered =
            new RenameQuestions(terminal.get())
                .answered(request.choices(), result.outcome().questions());
        if (answered.isEmpty()) {
          break;
        }
        request = request.choosing(answered.get());
        result = run(request);
      }
      return report(result);
    }
  }

  private GenerateProject.Result run(GenerateRequest request) throws GateException, LockException {
    Progress progress = Progress.start(spec.commandLine().getErr(), "proving a migration");
    try {
      return new GenerateProject(request, LocalDateTime.now(ZoneOffset.UTC)).run();
    } finally {
      progress.close();
    }
  }

  private GenerateRequest request(Path scratch, boolean ci) {
    Set<Hazard> hazards = EnumSet.noneOf(Hazard.class);
    hazards.addAll(allowed);
    return entities.request(
        options, name, new Choices(renames, drops, hazards, pending, undo), scratch, ci);
  }

  private int report(GenerateProject.Result result) throws GateException {
    Outcome outcome = result.outcome();
    result
        .finish(options.project(), entities.dryRun())
        .forEach(spec.commandLine().getOut()::println);
    Failures.print(outcome.findings(), spec.commandLine().getErr());
    String attempt = outcome.attempt();
    if (attempt != null) {
      attempt.lines().forEach(line -> spec.commandLine().getErr().println("    | " + line));
    }
    spec.commandLine().getOut().flush();
    return outcome.isRefused() ? 1 : 0;
  }

  /** Hazards by their names. */
  static final class Converter implements ITypeConverter<Hazard> {
    @Override
    public Hazard convert(String value) {
      Hazard hazard = Hazard.of(value);
      if (hazard == null) {
        throw new TypeConversionException(
            "'" + value + "' is none of " + String.join(", ", new Candidates()));
      }
      return hazard;
    }
  }

  /** The hazards' names. */
  static final class Candidates implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(Hazard.values()).map(Hazard::id).iterator();
    }
  }
}

package dev.mooring.cli;

import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.gate.KeptState;
import dev.mooring.verifier.renumber.Move;
import dev.mooring.verifier.renumber.RenumberRequest;
import dev.mooring.verifier.renumber.Renumbering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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

/** {@code mooring renumber}: new versions for migrations that nobody ran yet. */
@Command(
    name = "renumber",
    description = {
      "Moves the migrations that are not released yet behind the last one that is, in the project's"
          + " own numbering and in their order, with their undo scripts and .conf files.",
      "Released is what the branch has in git that others build on. No file is overwritten, and"
          + " where one cannot be renamed, none is."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every migration is in its place now",
      "1:with --dry-run: some would move",
      "2:wrong usage, or nothing was moved"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  mooring renumber --dry-run",
      "  mooring renumber --base origin/release",
      "  mooring renumber --files src/main/resources/db/migration/V7__visits.sql"
    })
final class RenumberCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(
      names = "--base",
      paramLabel = "REF",
      description =
          "The branch or commit whose migrations are released. Default: the remote's default"
              + " branch, main or master.")
  private @Nullable String ref;

  @Option(
      names = "--files",
      split = ",",
      paramLabel = "FILE",
      description = "The migrations to move behind all others, whatever git says.")
  private List<Path> files = List.of();

  @Option(
      names = {"-m", "--migrations"},
      split = ",",
      paramLabel = "DIR",
      description = "Directories with Flyway's migrations, in place of the configuration's.")
  private List<Path> migrations = List.of();

  @Option(
      names = {"-u", "--unit"},
      paramLabel = "UNIT",
      description = "The unit, where the project has several.")
  private @Nullable String unit;

  @Option(names = "--dry-run", description = "Say what would move, and move nothing.")
  private boolean dryRun;

  @Mixin private ProjectOption project = new ProjectOption();

  @Override
  public Integer call() throws GateException, IOException {
    Path directory = project.directory(spec.commandLine());
    if (ref != null && !files.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--base and --files both say what moves: name one of them");
    }
    for (Path path : migrations) {
      if (!Files.isDirectory(path)) {
        throw new ParameterException(
            spec.commandLine(), "--migrations: there is no directory " + path);
      }
    }
    List<Move> moves;
    try (KeptState state = KeptState.of(directory, true)) {
      moves =
          new Renumbering(
                  new RenumberRequest(
                      Path.of("").toAbsolutePath(),
                      directory,
                      ref,
                      files,
                      migrations,
                      dryRun,
                      state.directory().resolve("renumber"),
                      null,
                      List.of(),
                      unit == null ? Map.of() : Map.of("unit", unit)),
                  LocalDateTime.now(ZoneOffset.UTC))
              .run();
    }
    moves.forEach(move -> spec.commandLine().getOut().println(move.text()));
    spec.commandLine().getErr().println(Renumbering.summary(moves, dryRun));
    return dryRun && !moves.isEmpty() ? 1 : 0;
  }
}

package dev.mooring.cli;

import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.compat.CompatCheck;
import dev.mooring.verifier.compat.CompatRequest;
import dev.mooring.verifier.compat.Direction;
import dev.mooring.verifier.gate.KeptState;
import dev.mooring.verifier.report.CompatFormat;
import dev.mooring.verifier.report.CompatReport;
import dev.mooring.verifier.report.UnwritableReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mooring compat}: whether the running release survives today's schema. */
@Command(
    name = "compat",
    description = {
      "Says what the release that is running would fail to read or write once today's migrations"
          + " have run, and which migration is to blame.",
      "The release is a commit or tag, whose lock and migrations git knows, a lock file, or a jar"
          + " that carries META-INF/mooring/<unit>.json."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the release survives, perhaps with warnings",
      "1:it does not",
      "2:wrong usage, or it could not be told"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  mooring compat --running v1.4.0",
      "  mooring compat --running origin/main --both",
      "  mooring compat --running clinic-1.4.0.jar --format github",
      "  mooring compat --running old.lock.json --migrations src/main/resources/db/migration"
    })
final class CompatCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(
      names = {"-r", "--running"},
      paramLabel = "RELEASE",
      required = true,
      description = "The release that is running: a commit or tag, a lock file, or a jar.")
  @SuppressWarnings("NullAway.Init") // required
  private String running;

  /** Which release meets which schema; the running one today's, if nothing is said. */
  static final class Directions {
    @Option(
        names = "--forward",
        description =
            "Judge today's entities on the schema before today's migrations instead, for a deploy"
                + " in which the application comes first.")
    private boolean forward;

    @Option(names = "--both", description = "Judge both ways.")
    private boolean both;

    List<Direction> list() {
      return both
          ? List.of(Direction.BACKWARD, Direction.FORWARD)
          : List.of(forward ? Direction.FORWARD : Direction.BACKWARD);
    }
  }

  @ArgGroup private @Nullable Directions directions;

  @Option(
      names = {"-m", "--migrations"},
      paramLabel = "DIR[,DIR...]",
      description = "Today's migrations, where the project's configuration does not say.")
  private @Nullable String migrations;

  @Option(
      names = "--dialect",
      paramLabel = "DIALECT",
      description = "The engine, such as postgresql or h2, where neither lock nor project tells.")
  private @Nullable String dialect;

  @Option(
      names = {"-u", "--unit"},
      paramLabel = "UNIT",
      description = "The unit, where the project or the jar has several.")
  private @Nullable String unit;

  @Mixin private ProjectOptions options = new ProjectOptions();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "How to report: ${COMPLETION-CANDIDATES}. Default: text.",
      converter = Converter.class,
      completionCandidates = Candidates.class)
  private CompatFormat format = CompatFormat.TEXT;

  @Mixin private OutputOption output = new OutputOption();

  @Override
  public Integer call() throws GateException, LockException, IOException, UnwritableReport {
    options.verify(spec.commandLine());
    CompatReport report;
    Progress progress = Progress.start(spec.commandLine().getErr(), "replaying");
    boolean ci = Boolean.parseBoolean(System.getenv("CI"));
    try (KeptState state = KeptState.of(options.project(), ci)) {
      report =
          new CompatCheck(
                  new CompatRequest(
                      Path.of("").toAbsolutePath(),
                      options.project(),
                      running,
                      directions == null ? new Directions().list() : directions.list(),
                      options.devUrl(),
                      state.directory().resolve("compat"),
                      ci,
                      null,
                      List.of(),
                      null,
                      settings()))
              .run();
    } finally {
      progress.close();
    }
    output.write(
        colour -> format.render(report, options.project(), colour),
        report.summary(),
        spec.commandLine());
    return report.isSurvived() ? 0 : 1;
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    if (unit != null) {
      settings.put("unit", unit);
    }
    if (dialect != null) {
      settings.put("dialect", dialect);
    }
    if (migrations != null) {
      List<String> places = new ArrayList<>();
      for (String directory : migrations.split(",", -1)) {
        places.add("filesystem:" + Path.of(directory).toAbsolutePath().normalize());
      }
      settings.put("migrations", String.join(",", places));
    }
    return settings;
  }

  /** The formats by their names. */
  static final class Converter implements ITypeConverter<CompatFormat> {
    @Override
    public CompatFormat convert(String value) {
      return Formats.chosen(CompatFormat.of(value), value, new Candidates());
    }
  }

  /** The formats' names. */
  static final class Candidates implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      List<String> names = new ArrayList<>();
      for (CompatFormat format : CompatFormat.values()) {
        names.add(format.id());
      }
      return names.iterator();
    }
  }
}

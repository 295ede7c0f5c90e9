package dev.mooring.cli;

import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.diff.DiffRequest;
import dev.mooring.verifier.diff.SchemaDiff;
import dev.mooring.verifier.gate.KeptState;
import dev.mooring.verifier.report.DiffFormat;
import dev.mooring.verifier.report.DiffReport;
import dev.mooring.verifier.report.UnwritableReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mooring diff}: what separates any two of lock, migrations and live database. */
@Command(
    name = "diff",
    description = {
      "Says what separates two schemas, and the SQL that makes FROM as TO.",
      "A schema is a lock file, a directory of migrations (or several with commas between them), a"
          + " live database by JDBC URL, env:NAME for a variable that holds the URL, or one of the"
          + " words lock and migrations for what the project's configuration says.",
      "A live database is only read, in a transaction that may not write."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no difference",
      "1:differences",
      "2:wrong usage, or the two could not be compared"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  mooring diff env:PROD_URL src/main/resources/db/migration",
      "  mooring diff jdbc:postgresql://db/clinic schema/clinic.lock.json",
      "  mooring diff env:STAGING_URL env:PROD_URL --format sql",
      "  mooring diff <(git show main:schema/clinic.lock.json) schema/clinic.lock.json"
    })
final class DiffCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FROM", description = "The schema to begin with.")
  @SuppressWarnings("NullAway.Init") // required
  private String from;

  @Parameters(index = "1", paramLabel = "TO", description = "The schema to arrive at.")
  @SuppressWarnings("NullAway.Init") // required
  private String to;

  @Option(
      names = "--dialect",
      paramLabel = "DIALECT",
      description =
          "The engine, such as postgresql or h2, where neither schema nor the project tells.")
  private @Nullable String dialect;

  @Option(
      names = {"-u", "--unit"},
      paramLabel = "UNIT",
      description = "The unit, where the project has several.")
  private @Nullable String unit;

  @Mixin private ProjectOptions options = new ProjectOptions();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "How to report: ${COMPLETION-CANDIDATES}. Default: text.",
      converter = Converter.class,
      completionCandidates = Candidates.class)
  private DiffFormat format = DiffFormat.TEXT;

  @Mixin private OutputOption output = new OutputOption();

  @Override
  public Integer call() throws GateException, LockException, IOException, UnwritableReport {
    options.verify(spec.commandLine());
    DiffReport report;
    Progress progress = Progress.start(spec.commandLine().getErr(), "comparing");
    boolean ci = Boolean.parseBoolean(System.getenv("CI"));
    try (KeptState state = KeptState.of(options.project(), ci)) {
      report =
          new SchemaDiff(
                  new DiffRequest(
                      Path.of("").toAbsolutePath(),
                      options.project(),
                      from,
                      to,
                      dialect,
                      options.devUrl(),
                      state.directory().resolve("diff"),
                      ci,
                      null,
                      List.of(),
                      null,
                      unit == null ? Map.of() : Map.of("unit", unit)))
              .run();
    } finally {
      progress.close();
    }
    output.write(colour -> format.render(report, colour), report.summary(), spec.commandLine());
    return report.isSame() ? 0 : 1;
  }

  private static List<String> formats() {
    List<String> names = new ArrayList<>();
    for (DiffFormat format : DiffFormat.values()) {
      names.add(format.id());
    }
    return names;
  }

  /** The formats by their names. */
  static final class Converter implements ITypeConverter<DiffFormat> {
    @Override
    public DiffFormat convert(String value) {
      return Formats.chosen(DiffFormat.of(value), value, new Candidates());
    }
  }

  /** The formats' names. */
  static final class Candidates implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return formats().iterator();
    }
  }
}

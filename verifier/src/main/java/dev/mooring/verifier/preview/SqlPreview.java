package dev.mooring.verifier.preview;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.verifier.config.ProjectConfiguration;
import dev.mooring.verifier.database.Cache;
import dev.mooring.verifier.database.DevDatabaseException;
import dev.mooring.verifier.database.LiveDatabase;
import dev.mooring.verifier.diff.DiffRequest;
import dev.mooring.verifier.diff.NamedDatabase;
import dev.mooring.verifier.diff.SchemaDiff;
import dev.mooring.verifier.gate.FileClasspath;
import dev.mooring.verifier.replay.DryRun;
import dev.mooring.verifier.replay.DryRun.Step;
import dev.mooring.verifier.replay.MigrationReplay;
import dev.mooring.verifier.report.DiffFormat;
import dev.mooring.verifier.report.DiffReport;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What Flyway would run between two versions, without a database; between two locks, the statements
 * that make the first as the second.
 */
public final class SqlPreview {
  private final SqlRequest request;

  /** A preview. */
  public SqlPreview(SqlRequest request) {
    this.request = request;
  }

  /**
   * Lets Flyway run.
   *
   * @throws GateException where it cannot, or a version is not known
   * @throws LockException where a lock cannot be read
   */
  public Preview run() throws GateException, LockException {
    String first = request.from();
    String second = request.to();
    if (isFile(first) || isFile(second)) {
      if (first == null || second == null || !isFile(first) || !isFile(second)) {
        throw new GateException(
            Finding.error(
                "sql.version",
                isFile(first) ? "--from" : "--to",
                (isFile(first) ? "--from" : "--to") + " is a file, the other one is not",
                "name two versions, or two locks"));
      }
      if (request.impact() != null) {
        throw new GateException(
            Finding.error(
                "sql.version",
                "--impact",
                "--impact is said of migrations, not of what lies between two locks",
                "name two versions, or leave --impact out"));
      }
      return between(first, second);
    }
    try (FileClasspath classpath = new FileClasspath(request.classpath())) {
      ProjectContext context = context(classpath);
      UnitPlan plan = ProjectConfiguration.plan(context);
      StandIn engine = StandIns.of(plan.dialect());
      try (MigrationReplay replay = new MigrationReplay(context, plan)) {
        return preview(plan, engine, replay.dryRun());
      }
    }
  }

  /** Whether it names a file, and no version. */
  private boolean isFile(@Nullable String text) {
    if (text == null || Versions.isVersion(text)) {
      return false;
    }
    try {
      Path path = request.base().resolve(text);
      return Files.exists(path) && !Files.isDirectory(path);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private Preview between(String from, String to) throws GateException, LockException {
    DiffReport report =
        new SchemaDiff(
                new DiffRequest(
                    request.base(),
                    request.project(),
                    from,
                    to,
                    request.dialect(),
                    null,
                    request.state(),
                    /* ci= */ true,
                    request.classOutput(),
                    request.classpath(),
                    null,
                    request.options()))
            .run();
    return new Preview(
        DiffFormat.SQL.render(report, false), List.of(), report.summary(), List.of());
  }

  private ProjectContext context(FileClasspath classpath) {
    Map<String, String> options = new TreeMap<>(request.options());
    String dialect = request.dialect();
    if (dialect != null) {
      options.put("dialect", dialect);
    }
    if (!request.migrations().isEmpty()) {
      options.put(
          "migrations",
          String.join(
              ",",
              request.migrations().stream()
                  .map(directory -> "filesystem:" + directory.toAbsolutePath().normalize())
                  .toList()));
    }
    options.put("lock", "check");
    options.remove("baseline");
    return new ProjectContext(
        request.project(),
        request.classOutput(),
        request.state(),
        Cache.directory(),
        options,
        /* ci= */ true,
        classpath);
  }

  private Preview preview(UnitPlan plan, StandIn engine, DryRun run) throws GateException {
    if (run.migrations().isEmpty()) {
      throw new GateException(
          Finding.error(
              "migrations.none",
              plan.unit(),
              "there are no migrations: nothing would run",
              "name their directory with --migrations, or set locations in mooring.toml"));
    }
    Versions versions = new Versions(run.versions());
    String from = request.from() == null ? null : versions.known("--from", request.from());
    String to = request.to() == null ? null : versions.known("--to", request.to());
    if (from != null && to != null) {
      versions.requireOrder(from, to);
    }
    LiveFigures live = live(plan, engine, run);
    boolean fromLive = from == null && live != null && live.history() != null;
    List<HistoryRow> start =
        from != null ? upTo(engine, run, from) : live == null ? null : live.history();
    Impact impact =
        live == null
            ? null
            : new Impact(new TouchedTables(live.tables(), live.indexes(), live.schema()));
    Recording recording = record(engine, run, start, to);
    String script =
        new ScriptWriter(
                engine,
                run.historyTable(),
                run.callbacks(),
                run.initSql(),
                start == null || fromLive,
                recording.plain(),
                impact)
            .write(recording.happenings());
    List<Finding> findings = new ArrayList<>(run.migrations().findings());
    findings.addAll(new Gaps(run, recording.happenings()).findings());
    if (from == null && live != null && live.isForeign()) {
      findings.add(foreign(run.historyTable()));
    }
    int count = recording.count();
    String what =
        (count == 1 ? "1 migration" : count + " migrations")
            + " on "
            + plan.dialect()
            + ", "
            + (fromLive ? "pending" : from == null ? "from nothing" : "from version " + from)
            + (to == null ? "" : " to version " + to);
    return new Preview(
        head(plan, what, from, recording) + script,
        findings,
        what,
        impact == null ? List.of() : impact.summary());
  }

  private @Nullable LiveFigures live(UnitPlan plan, StandIn engine, DryRun run)
      throws GateException {
    String text = request.impact();
    if (text == null) {
      return null;
    }
    NamedDatabase database = NamedDatabase.of("--impact", text);
    if (!database.dialect().equals(plan.dialect())) {
      throw new GateException(
          Finding.error(
              "diff.dialects",
              database.name(),
              database.name()
                  + " is of "
                  + database.dialect()
                  + ", the project's migrations are of "
                  + plan.dialect(),
              "name a database of " + plan.dialect()));
    }
    try {
      return new LiveDatabase(database.url(), database.dialect())
          .read(connection -> LiveFigures.read(connection, engine, run));
    } catch (DevDatabaseException e) {
      throw new GateException(
          Finding.error(e.code(), database.name(), e.problem(), e.fix().toArray(String[]::new)));
    }
  }

  private static Finding foreign(String historyTable) {
    return Finding.error(
        "sql.no-history",
        historyTable,
        "the database has tables, but no "
            + historyTable
            + ": Flyway refuses it, or takes it for its baseline where flyway.baselineOnMigrate is"
            + " set; the script is that of an empty database",
        "--from VERSION says what the database has already");
  }

  private static String head(
      UnitPlan plan, String what, @Nullable String from, Recording recording) {
    StringBuilder head =
        new StringBuilder("-- What Flyway would run for " + plan.unit() + ": " + what + "\n");
    if (from != null && recording.hasRepeatable()) {
      head.append(
          "-- Repeatable migrations run where they have changed since: here all of them do\n");
    }
    return head.append('\n').toString();
  }

  /** The history of a database that has all versions up to that one. */
  private List<HistoryRow> upTo(StandIn engine, DryRun run, String version) throws GateException {
    List<HistoryRow> rows = new ArrayList<>();
    for (HistoryRow row : record(engine, run, null, version).rows()) {
      if (row.version() != null || row.type().equals("SCHEMA")) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static Recording record(
      StandIn engine, DryRun run, @Nullable List<HistoryRow> start, @Nullable String target)
      throws GateException {
    AbsentDatabase database = new AbsentDatabase(engine, run.historyTable(), start);
    try {
      run.run(
          database.dataSource(),
          new DryRun.Listener() {
            @Override
            public void event(String event, @Nullable Step step) {
              database.happened(new Happening.Reached(event, step));
            }

            @Override
            public void code(String place) {
              database.happened(new Happening.Unseen(place));
            }
          },
          target);
    } catch (GateException e) {
      Finding unanswered = database.unanswered();
      throw unanswered == null ? e : new GateException(unanswered);
    }
    return new Recording(database.happenings(), database.rows());
  }

  /**
   * What Flyway did.
   *
   * @param rows the history afterwards
   */
  private record Recording(List<Happening> happenings, List<HistoryRow> rows) {
    int count() {
      Set<Step> steps = new LinkedHashSet<>();
      for (Happening happening : happenings) {
        if (happening instanceof Happening.Reached reached
            && reached.event().equals("beforeEachMigrate")
            && reached.step() != null) {
          steps.add(reached.step());
        }
      }
      return steps.size();
    }

    boolean hasRepeatable() {
      for (Happening happening : happenings) {
        if (happening instanceof Happening.Noted noted
            && noted.row().version() == null
            && !noted.row().type().equals("SCHEMA")) {
          return true;
        }
      }
      return false;
    }

    /** Migrations with statements outside a transaction. */
    Map<Step, String> plain() {
      Map<Step, String> plain = new HashMap<>();
      Step step = null;
      for (Happening happening : happenings) {
        if (happening instanceof Happening.Reached reached) {
          if (reached.event().equals("beforeEachMigrate")) {
            step = reached.step();
          } else if (reached.event().equals("afterEachMigrate")) {
            step = null;
          }
        } else if (step != null
            && happening instanceof Happening.Ran ran
            && ran.transaction() == 0) {
          plain.put(step, "not in a transaction: what ran before a failure stays");
        }
      }
      return plain;
    }
  }
}

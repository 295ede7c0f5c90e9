package dev.mooring.verifier.lint;

import dev.mooring.schema.catalog.CatalogReader;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.verifier.config.ProjectConfiguration;
import dev.mooring.verifier.database.Cache;
import dev.mooring.verifier.database.ProductName;
import dev.mooring.verifier.gate.FileClasspath;
import dev.mooring.verifier.lint.Hazards.Hazard;
import dev.mooring.verifier.policy.LintLevels;
import dev.mooring.verifier.replay.MigrationReplay;
import dev.mooring.verifier.replay.MigrationSet.Script;
import dev.mooring.verifier.report.UnitReport;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs a project's migrations in a throw-away database and tells what is hazardous about those that
 * are asked for.
 */
public final class MigrationLint {
  private static final List<Rule> RULES =
      List.of(
          new DropRule(),
          new LostConstraintRule(),
          new RenameRule(),
          new RowsRule(),
          new ColumnRule(),
          new ConstraintRule(),
          new LockRule(),
          new MysqlRule(),
          new PracticeRule());

  private final LintRequest request;

  public MigrationLint(LintRequest request) {
    this.request = request;
  }

  /**
   * What was found, the first migration first.
   *
   * @throws GateException where the migrations cannot be looked at; its findings say how to go on
   * @throws LockException where the lock cannot be read
   */
  public UnitReport run() throws GateException, LockException {
    try (FileClasspath classpath = new FileClasspath(request.classpath())) {
      ProjectContext context =
          new ProjectContext(
              request.project(),
              request.classOutput(),
              request.state(),
              Cache.directory(),
              options(),
              /* ci= */ true,
              classpath);
      UnitPlan plan = ProjectConfiguration.plan(context);
      if (!CatalogReader.supports(plan.dialect())) {
        throw new GateException(
            Finding.error(
                "engine.unsupported",
                plan.dialect(),
                "what migrations do to databases of " + plan.dialect() + " cannot be seen yet"));
      }
      try (MigrationReplay replay = new MigrationReplay(context, plan, request.classes())) {
        return run(plan, replay);
      }
    }
  }

  private Map<String, String> options() {
    Map<String, String> options = new TreeMap<>(request.options());
    options.put("lock", "check");
    options.remove("baseline");
    List<Path> directories = request.migrations();
    if (directories != null) {
      options.put(
          "migrations",
          String.join(
              ",",
              directories.stream()
                  .map(directory -> "filesystem:" + directory.toAbsolutePath().normalize())
                  .toList()));
    }
    return options;
  }

  private UnitReport run(UnitPlan plan, MigrationReplay replay)
      throws GateException, LockException {
    List<String> code = replay.migrations().javaMigrations();
    if (!code.isEmpty()) {
      throw new GateException(
          Finding.error(
              "migration.java",
              code.get(0),
              code.get(0) + " is code of the application, which does not run here",
              "mvn mooring:lint runs it where the module is compiled"));
    }
    if (replay.migrations().isEmpty()) {
      throw new GateException(
          Finding.error(
              "migrations.none",
              plan.unit(),
              "there are no migrations",
              "name the directory of files like V1__init.sql"));
    }
    Selection selection = Selection.of(request, plan, replay.migrations());
    Map<String, Script> wanted = new LinkedHashMap<>();
    selection.scripts().forEach(script -> wanted.put(script.name(), script));
    Recording recording = new Recording(replay, plan.dialect(), wanted);
    List<Finding> failures = new ArrayList<>();
    String product = ProductName.of(plan.dialect());
    if (!selection.scripts().isEmpty()) {
      try {
        product += " " + replay.watch(recording);
      } catch (GateException e) {
        // A migration that fails is a finding; that none can run is none.
        if (e.findings().stream().anyMatch(finding -> !finding.code().startsWith("migration."))) {
          throw e;
        }
        failures.addAll(e.findings());
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (Finding known : replay.migrations().findings()) {
      if (selection.covers(known)) {
        findings.add(known);
      }
    }
    LintLevels levels = new LintLevels(plan.policies());
    for (Steps steps : recorded(plan, recording)) {
      findings.addAll(judged(steps, plan.dialect(), levels));
    }
    findings.addAll(failures);
    sort(findings, selection);
    return report(plan, replay, selection, product, findings);
  }

  private static List<Steps> recorded(UnitPlan plan, Recording recording) throws GateException {
    try {
      return recording.recorded();
    } catch (SQLException e) {
      throw new GateException(
          Finding.error(
              "database.catalog",
              plan.unit(),
              "what the migrations do cannot be read: " + e.getMessage()));
    }
  }

  private static List<Finding> judged(Steps steps, String dialect, LintLevels levels) {
    Hazards hazards = new Hazards(steps, dialect);
    for (Step step : steps.steps()) {
      RULES.forEach(rule -> rule.look(step, hazards));
    }
    LockRule.whole(steps, hazards);
    UnjudgedRule.whole(steps, hazards);
    List<Hazard> asked = new ArrayList<>();
    for (Hazard hazard : hazards.found()) {
      if (hazard.code().level() != null || levels.isAskedFor(hazard.code())) {
        asked.add(hazard);
      }
    }
    return levels.apply(new Allowances(steps.script()).apply(steps, asked));
  }

  private static void sort(List<Finding> findings, Selection selection) {
    List<String> order = selection.scripts().stream().map(Script::place).toList();
    findings.sort(
        Comparator.comparing((Finding finding) -> order.indexOf(finding.file()))
            .thenComparing(Finding::line)
            .thenComparing(Finding.ORDER));
  }

  private static UnitReport report(
      UnitPlan plan,
      MigrationReplay replay,
      Selection selection,
      String product,
      List<Finding> findings) {
    Lock.Migrations known = replay.migrations().forLock();
    int count = selection.scripts().size();
    UnitReport report =
        new UnitReport(
            plan.unit(),
            plan.dialect(),
            known == null ? null : new UnitReport.Migrations(known.last(), known.count()),
            null,
            findings,
            null,
            null);
    String looked =
        count == 0
            ? "no migration to look at (" + selection.words() + ")"
            : count
                + (count == 1 ? " migration" : " migrations")
                + " looked at ("
                + selection.words()
                + ": "
                + selection.names()
                + "; "
                + product
                + "): "
                + counted(report);
    return new UnitReport(
        plan.unit(),
        plan.dialect(),
        report.migrations(),
        plan.unit() + ": " + looked,
        findings,
        null,
        null);
  }

  private static String counted(UnitReport report) {
    if (report.findings().isEmpty()) {
      return "no hazard";
    }
    List<String> counts = new ArrayList<>();
    for (Level level : Level.values()) {
      int count = report.count(level);
      if (count > 0) {
        counts.add(count + " " + level.id() + (count == 1 ? "" : "s"));
      }
    }
    return String.join(", ", counts);
  }
}

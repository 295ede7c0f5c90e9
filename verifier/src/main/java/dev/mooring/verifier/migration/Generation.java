package dev.mooring.verifier.migration;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.EntitySchema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.PolicySettings.PendingDrop;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.sql.SqlDialect;
import dev.mooring.verifier.compare.Comparison;
import dev.mooring.verifier.compare.Difference;
import dev.mooring.verifier.compare.Difference.Phase;
import dev.mooring.verifier.compare.Differences;
import dev.mooring.verifier.compare.ExtensionTypes;
import dev.mooring.verifier.compare.Unqualified;
import dev.mooring.verifier.migration.CandidateWriter.Held;
import dev.mooring.verifier.migration.CandidateWriter.Waiting;
import dev.mooring.verifier.policy.Judge;
import dev.mooring.verifier.replay.MigrationClasses;
import dev.mooring.verifier.replay.MigrationReplay;
import dev.mooring.verifier.replay.MigrationSet;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes the migration that brings the migrations to where the entities are, and proves it: what is
 * returned was replayed behind the project's own migrations and left no drift.
 */
public final class Generation {
  /** Statements that follow from statements are found in as many rounds. */
  private static final int ROUNDS = 5;

  private final ProjectContext project;
  private final UnitPlan plan;
  private final EntitySchema entities;
  private final Choices choices;
  private final Drops drops;
  private final Intent intent;
  private final SqlDialect dialect;
  private final Trial trial;
  private final Concerns concerns;
  private final List<Statement> statements = new ArrayList<>();
  private final Set<String> written = new LinkedHashSet<>();
  private String name = "";
  private String undoName = "";
  private boolean first;
  private String last = "";
  private @Nullable State state;

  /** What the project's migrations and the statements so far produce. */
  private record State(
      Map<String, String> files, MigrationReplay replay, Schema migrated, List<Difference> rest) {}

  /**
   * @param entities as the processor made them
   * @param before the entities of locks from before; empty where there is none
   * @param classes where migrations that are code are found; {@code null} where they do not run
   */
  public Generation(
      ProjectContext project,
      UnitPlan plan,
      EntitySchema entities,
      List<Schema> before,
      @Nullable MigrationClasses classes,
      Choices choices) {
    this.project = project;
    this.plan = plan;
    this.entities = entities;
    this.choices = choices;
    this.drops =
        new Drops(choices, plan.policies().pending().stream().map(PendingDrop::object).toList());
    this.intent = new Intent(before);
    this.dialect = SqlDialect.of(plan.dialect());
    this.trial = new Trial(project, plan, classes);
    this.concerns = new Concerns(plan);
  }

  /**
   * The candidate, or why there is none.
   *
   * @param description what stands behind the version in the file's name
   * @param directory where it is to lie; {@code null} for where the last migration does
   * @param now what versions that are points in time are made of
   * @throws GateException where it could not be told
   */
  public Outcome run(String description, @Nullable Path directory, LocalDateTime now)
      throws GateException {
    return run(description, directory, now, /* isFirst= */ false);
  }

  /**
   * The same for a project without migrations.
   *
   * @throws GateException with {@code init.migrations} where there are some
   */
  public Outcome first(String description, @Nullable Path directory, LocalDateTime now)
      throws GateException {
    return run(description, directory, now, /* isFirst= */ true);
  }

  /** Whether what the migrations made is what they are to make. */
  interface Proof {
    void of(MigrationReplay replay) throws GateException;
  }

  /**
   * The same from statements that are given. What they leave is told and does not count.
   *
   * @param findings what else there is to say
   */
  Outcome given(
      String description,
      @Nullable Path directory,
      LocalDateTime now,
      List<Statement> given,
      Proof proof,
      List<Finding> findings)
      throws GateException {
    first = true;
    try {
      Path target = begin(description, directory, now);
      add(given);
      proof.of(state().replay());
      List<Finding> all = new ArrayList<>(findings);
      for (Finding finding : rest()) {
        all.add(finding.level() == Level.ERROR ? finding.as(Level.WARNING) : finding);
      }
      return statements.isEmpty()
          ? new Outcome(null, List.of(), all, null)
          : new Outcome(
              new Candidate(target, files(), List.of(), List.of(), last), List.of(), all, null);
    } finally {
      close();
    }
  }

  private Outcome run(
      String description, @Nullable Path directory, LocalDateTime now, boolean isFirst)
      throws GateException {
    first = isFirst;
    try {
      return candidate(description, directory, now);
    } finally {
      close();
    }
  }

  private Outcome candidate(String description, @Nullable Path directory, LocalDateTime now)
      throws GateException {
    Path target = begin(description, directory, now);
    Schema before = state().migrated();
    Renaming renaming = new Renaming(dialect, intent, choices, drops);
    add(renaming.tables(state().rest()));
    add(renaming.columns(state().rest()));
    if (!renaming.unused().isEmpty()) {
      throw new GateException(unusedAnswers(renaming.unused()));
    }
    if (!renaming.questions().isEmpty()) {
      return asked(renaming.questions());
    }
    return written(target, before, renaming.back());
  }

  private Path begin(String description, @Nullable Path directory, LocalDateTime now)
      throws GateException {
    try (MigrationReplay replay = trial.replay(Map.of())) {
      MigrationSet migrations = replay.migrations();
      refuseCode(migrations);
      last = migrations.last();
      if (migrations.isEmpty()) {
        intent.beginning();
      } else if (first) {
        throw new GateException(notTheFirst());
      }
      List<String> versions =
          migrations.versioned().stream().map(MigrationSet.Versioned::version).toList();
      MigrationFile file = MigrationFile.of(plan);
      String version = new Numbering(now).next(versions);
      String what = MigrationFile.description(description);
      name = file.named(version, what);
      undoName = file.undo(plan).named(version, what);
      return new CandidateDirectory(project, plan).choose(migrations, directory);
    }
  }

  private Outcome written(Path target, Schema before, List<Statement> renamesBack)
      throws GateException {
    Schema renamed = state().migrated();
    CandidateWriter writer = writer();
    try {
      for (int round = 0; round < ROUNDS && add(writer.statements()); round++) {
        writer = writer();
      }
      List<Finding> rest = rest();
      List<Finding> findings = findings(writer);
      boolean drift = rest.stream().anyMatch(finding -> finding.level() == Level.ERROR);
      if (drift || (statements.isEmpty() && hasErrors(findings))) {
        return refused(rest, findings);
      }
      Set<String> pending = new TreeSet<>();
      for (Waiting waiting : writer.waiting()) {
        if (!drops.isPending(waiting.object())) {
          pending.add(waiting.object());
        }
      }
      Set<String> released = released(writer);
      Map<String, String> files = files();
      if (choices.undo() && !statements.isEmpty()) {
        files.put(undoName, undo(before, renamed, renamesBack));
      }
      return statements.isEmpty() && pending.isEmpty() && released.isEmpty()
          ? new Outcome(null, List.of(), findings, null)
          : new Outcome(
              new Candidate(target, files, List.copyOf(pending), List.copyOf(released), last),
              List.of(),
              findings,
              null);
    } catch (GateException e) {
      if (statements.isEmpty()) {
        throw e;
      }
      List<Finding> findings = new ArrayList<>();
      findings.add(
          Finding.error(
              "generate.unproven",
              name,
              "the migration that would mend this does not run, so that it is not written",
              "write it by hand: the SQL below is a beginning"));
      findings.addAll(e.findings());
      return new Outcome(null, List.of(), findings, CandidateText.of(statements));
    }
  }

  private String undo(Schema before, Schema renamed, List<Statement> renamesBack)
      throws GateException {
    State now = state();
    List<String> up = statements.stream().filter(Statement::active).map(Statement::sql).toList();
    String text =
        CandidateText.of(
            new Undo(before, renamed, now.migrated(), up, renamesBack).statements(now.replay()));
    // Its database is not what the migrations made any more.
    close();
    return text;
  }

  /** What waited and is gone. */
  private Set<String> released(CandidateWriter writer) {
    Set<String> released = new TreeSet<>();
    if (choices.release()) {
      plan.policies().pending().forEach(drop -> released.add(drop.object()));
      writer.waiting().forEach(waiting -> released.remove(waiting.object()));
    }
    return released;
  }

  private CandidateWriter writer() throws GateException {
    State now = state();
    Schema own = Unqualified.of(entities.schema(), now.replay().defaultSchema());
    return CandidateWriter.of(own, now.migrated(), concerns.of(now.rest()), intent, drops);
  }

  /** With the extensions of PostgreSQL that the entities' types come from. */
  private State state() throws GateException {
    while (true) {
      try {
        return replayed();
      } catch (GateException e) {
        String extension = ExtensionTypes.missing(e.findings().get(0).message());
        String sql = "create extension if not exists " + extension;
        if (extension == null || !written.add(sql)) {
          throw e;
        }
        statements.add(
            0, Statement.of(Phase.CREATE_SCHEMAS, sql).serving(e.findings().get(0).object()));
      }
    }
  }

  /** Replayed again only where there is something new. */
  private State replayed() throws GateException {
    Map<String, String> files = files();
    State known = state;
    if (known != null && known.files().equals(files)) {
      return known;
    }
    close();
    MigrationReplay replay = trial.replay(files);
    boolean done = false;
    try {
      Schema migrated = replay.migrations().isEmpty() ? empty() : replay.migrated().schema();
      known = new State(files, replay, migrated, differences(replay, migrated));
      state = known;
      done = true;
      return known;
    } finally {
      if (!done) {
        replay.close();
      }
    }
  }

  private void close() {
    State known = state;
    state = null;
    if (known != null) {
      known.replay().close();
    }
  }

  private Schema empty() {
    return Schema.empty(plan.dialect());
  }

  private List<Difference> differences(MigrationReplay replay, Schema migrated)
      throws GateException {
    return new Differences("the migrations", "the entities")
        .between(
            trial.project(),
            plan.unit(),
            replay,
            entities.schema(),
            migrated,
            /* unmapped= */ true,
            /* entitiesFirst= */ false);
  }

  /** Whether something was added that was not there. */
  private boolean add(List<Statement> more) {
    boolean added = false;
    for (Statement statement : more) {
      if (written.add(statement.phase() + " " + statement.sql())) {
        statements.add(statement);
        added = true;
      }
    }
    return added;
  }

  private Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    if (!statements.isEmpty()) {
      String text = CandidateText.of(statements);
      files.put(name, text);
      String prefix =
          plan.flyway().containsKey("flyway.placeholderPrefix")
              ? plan.flyway().get("flyway.placeholderPrefix").value()
              : "${";
      if (text.contains(prefix)) {
        // What looks like a placeholder is part of a default or comment here.
        files.put(name + ".conf", "placeholderReplacement=false\n");
      }
    }
    return files;
  }

  /** What a compile would still report. */
  private List<Finding> rest() throws GateException {
    State now = state();
    try {
      List<Finding> differences = new ArrayList<>(entities.findings());
      differences.addAll(
          Comparison.findings(
              trial.project(),
              plan.unit(),
              now.replay(),
              entities,
              now.migrated(),
              plan.policies().reportUnmapped()));
      return new Judge(trial.project(), plan, plan.baselineFile().toString())
          .judge(differences)
          .findings();
    } catch (LockException e) {
      throw new GateException(e.finding());
    }
  }

  private Outcome refused(List<Finding> rest, List<Finding> findings) {
    List<Finding> all = new ArrayList<>();
    all.add(
        Finding.error(
            "generate.unproven",
            name,
            hasErrors(findings)
                ? "nothing is written: what follows must be allowed first"
                : statements.isEmpty()
                    ? "nothing is written: no statement is known for what follows"
                    : "nothing is written: this migration would leave what follows"));
    rest.stream().filter(finding -> finding.level() == Level.ERROR).forEach(all::add);
    all.addAll(findings);
    return new Outcome(
        null, List.of(), all, statements.isEmpty() ? null : CandidateText.of(statements));
  }

  private Outcome asked(List<Question> questions) {
    return new Outcome(null, questions, questions.stream().map(Question::finding).toList(), null);
  }

  private List<Finding> findings(CandidateWriter writer) {
    List<Finding> findings = new ArrayList<>();
    for (Held held : writer.held()) {
      Level level = held.difference().level();
      if (level != Level.NOTE) {
        findings.add(
            Finding.error(
                    "generate.held",
                    held.difference().object(),
                    held.difference().message()
                        + ", and stays: what would change it "
                        + held.hazard().text(),
                    "--allow " + held.hazard().id())
                .as(held.hazard() == Hazard.CONVERT ? Level.ERROR : Level.NOTE));
      }
    }
    for (Waiting waiting : writer.waiting()) {
      findings.add(
          Finding.error(
                  "generate.pending",
                  waiting.object(),
                  waiting.object()
                      + " is no longer mapped; its drop "
                      + (drops.isPending(waiting.object()) ? "waits" : "now waits")
                      + " in mooring.toml until no release uses it",
                  "later: mooring generate NAME --pending",
                  "or now: --allow " + waiting.hazard().id())
              .as(Level.NOTE));
    }
    return findings;
  }

  private static boolean hasErrors(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.level() == Level.ERROR);
  }

  private static List<Finding> unusedAnswers(List<String> answers) {
    return answers.stream()
        .map(
            answer ->
                Finding.error(
                    "generate.rename",
                    answer,
                    "--rename "
                        + answer
                        + " means nothing: the first must be in the migrations alone, the second"
                        + " in the entities alone",
                    "without it, what may have been renamed is listed"))
        .toList();
  }

  private Finding notTheFirst() {
    return Finding.error(
        "init.migrations",
        last,
        "there are migrations already, the last is " + last,
        "mooring generate NAME writes the next one");
  }

  private static void refuseCode(MigrationSet migrations) throws GateException {
    List<String> code = migrations.javaMigrations();
    if (!code.isEmpty()) {
      throw new GateException(
          Finding.error(
              "migration.java",
              code.get(0),
              code.get(0) + " is code of the application, which does not run here",
              "mvn mooring:generate runs it where the module is compiled"));
    }
  }
}

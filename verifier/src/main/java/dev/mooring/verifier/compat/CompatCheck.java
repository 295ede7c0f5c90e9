package dev.mooring.verifier.compat;

import dev.mooring.schema.catalog.CatalogReader;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.lock.LockFile;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.verifier.compare.EntityChanges;
import dev.mooring.verifier.config.ProjectConfiguration;
import dev.mooring.verifier.database.Cache;
import dev.mooring.verifier.gate.FileClasspath;
import dev.mooring.verifier.policy.CompatPolicies;
import dev.mooring.verifier.replay.MigrationReplay;
import dev.mooring.verifier.report.CompatReport;
import dev.mooring.verifier.report.CompatReport.Rollout;
import dev.mooring.verifier.report.UnitReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether the release that is running survives the schema of today's migrations, and today's
 * entities the schema before them. What already went wrong before is nobody's finding here.
 */
public final class CompatCheck {
  private final CompatRequest request;

  /** A check of that release. */
  public CompatCheck(CompatRequest request) {
    this.request = request;
  }

  /**
   * Runs the check. Nothing is written but state.
   *
   * @throws GateException where it cannot be told; its findings say how to go on
   * @throws LockException where a lock cannot be read
   */
  public CompatReport run() throws GateException, LockException {
    try (FileClasspath classpath = new FileClasspath(request.classpath())) {
      return run(classpath);
    }
  }

  private CompatReport run(FileClasspath classpath) throws GateException, LockException {
    Map<String, String> options = new TreeMap<>(request.options());
    String devUrl = request.devUrl();
    if (devUrl != null) {
      options.put("dev-url", devUrl);
    }
    options.put("lock", "check");
    options.remove("baseline");
    ReleaseReader reader = new ReleaseReader(request);
    Path file = reader.file();
    RunningRelease release = file == null ? null : reader.of(file, options.get("unit"));
    if (release != null) {
      options.put("unit", release.lock().unit());
      options.putIfAbsent("dialect", release.lock().schema().dialect());
    }
    ProjectContext context = context(classpath, options, "today");
    UnitPlan plan = ProjectConfiguration.plan(context);
    try (MigrationReplay replay = replay(context, plan)) {
      if (release == null) {
        release =
            reader.commit(
                plan.lockFile(), replay.directories(), request.state().resolve("commits"));
      }
      requireSameEngine(release, plan);
      List<Path> files = release.files();
      History history =
          History.of(release, replay, () -> old(classpath, options, Objects.requireNonNull(files)));
      return report(context, plan, replay, release, history);
    }
  }

  private CompatReport report(
      ProjectContext context,
      UnitPlan plan,
      MigrationReplay replay,
      RunningRelease release,
      History history)
      throws GateException, LockException {
    Lock today = LockFile.read(plan.lockFile());
    List<String> notes = new ArrayList<>(history.notes());
    Schema old = release.lock().schema();
    Schema now = today == null ? null : today.schema();
    if (now == null && request.directions().contains(Direction.FORWARD)) {
      throw new GateException(
          Finding.error(
              "compat.lock",
              plan.unit(),
              "there is no lock of today's entities, so that it cannot be told what they need",
              "compile with the annotation processor, which writes it"));
    }
    if (now == null) {
      notes.add(
          "there is no lock of today's entities, so that constants which only they have are not"
              + " told");
    }
    Rollouts rollouts =
        new Rollouts(request.project(), history, new CompatPolicies(plan.policies().policies()));
    List<Rollout> judged = new ArrayList<>();
    for (Direction direction : request.directions()) {
      boolean forward = direction == Direction.FORWARD;
      Schema own = forward ? Objects.requireNonNull(now) : old;
      Words words = new Words(forward ? "the new release" : release.name(), forward);
      // Each role keeps what it finds out on the way for itself.
      ProjectContext role = context(context, forward ? "new" : "old");
      EntityChanges entities = EntityChanges.of(role, plan.unit(), replay, own);
      Schema other = forward ? old : now;
      try (Engine engine = new Engine(replay, entities.entities())) {
        judged.add(rollouts.of(entities, words, engine, Rollouts.hazards(own, other, words)));
      }
    }
    return new CompatReport(
        plan.unit(),
        plan.dialect(),
        release.name(),
        migrations(release.lock().migrations()),
        migrations(replay.migrations().forLock()),
        history.pending(),
        judged,
        notes);
  }

  private static UnitReport.@Nullable Migrations migrations(Lock.@Nullable Migrations migrations) {
    return migrations == null
        ? null
        : new UnitReport.Migrations(migrations.last(), migrations.count());
  }

  private MigrationReplay replay(ProjectContext context, UnitPlan plan) throws GateException {
    MigrationReplay replay = new MigrationReplay(context, plan, request.classes());
    List<String> code = replay.migrations().javaMigrations();
    if (!code.isEmpty()) {
      throw new GateException(
          Finding.error(
              "migration.java",
              code.get(0),
              code.get(0) + " is code of the application, which does not run here",
              "mvn mooring:compat runs it where the module is compiled"));
    }
    if (replay.migrations().isEmpty()) {
      throw new GateException(
          Finding.error(
              "migrations.none",
              plan.unit(),
              "there are no migrations, so that there is no schema to survive",
              "name their directory with --migrations"));
    }
    return replay;
  }

  private MigrationReplay old(
      FileClasspath classpath, Map<String, String> options, List<Path> directories)
      throws GateException {
    Map<String, String> narrowed = new TreeMap<>(options);
    narrowed.put(
        "migrations",
        String.join(
            ",", directories.stream().map(directory -> "filesystem:" + directory).toList()));
    ProjectContext context = context(classpath, narrowed, "before");
    return replay(context, ProjectConfiguration.plan(context));
  }

  private static void requireSameEngine(RunningRelease release, UnitPlan plan)
      throws GateException {
    String before = release.lock().schema().dialect();
    if (!before.equals(plan.dialect())) {
      throw new GateException(
          Finding.error(
              "compat.dialects",
              release.name(),
              release.name()
                  + " is of "
                  + before
                  + ", the project of "
                  + plan.dialect()
                  + ": schemas of different engines cannot be compared",
              "name a release of the same engine"));
    }
    if (!CatalogReader.supports(plan.dialect())) {
      throw new GateException(
          Finding.error(
              "compat.dialects",
              plan.dialect(),
              "mooring compat knows PostgreSQL, MariaDB, MySQL and H2, not " + plan.dialect()));
    }
  }

  private ProjectContext context(
      FileClasspath classpath, Map<String, String> options, String role) {
    return new ProjectContext(
        request.project(),
        request.classOutput(),
        request.state().resolve(role),
        Cache.directory(),
        options,
        request.ci(),
        classpath);
  }

  private static ProjectContext context(ProjectContext context, String role) {
    return new ProjectContext(
        context.projectDirectory(),
        context.classOutput(),
        context.stateDirectory().resolveSibling(role),
        context.cacheDirectory(),
        context.options(),
        context.ci(),
        context.classpath());
  }
}

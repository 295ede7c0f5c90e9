package dev.mooring.verifier.migration;

import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.lock.LockFile;
import dev.mooring.schema.lock.LockReader;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.EntitySchema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.state.CheckRequest;
import dev.mooring.verifier.config.ProjectConfiguration;
import dev.mooring.verifier.database.Cache;
import dev.mooring.verifier.diff.NamedDatabase;
import dev.mooring.verifier.gate.FileClasspath;
import dev.mooring.verifier.git.GitRepository;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A module for which a migration is to be written. */
public final class GenerateProject {
  private final GenerateRequest request;
  private final LocalDateTime now;

  /**
   * @param now what versions that are points in time are made of
   */
  public GenerateProject(GenerateRequest request, LocalDateTime now) {
    this.request = request;
    this.now = now;
  }

  /**
   * What a migration would have to be; nothing is written yet.
   *
   * @param unit whose it is
   */
  public record Result(String unit, Outcome outcome) {
    /**
     * Writes the migration, if there is one.
     *
     * @param dryRun whether it is only shown
     * @return what there is to say of it, a line each
     * @throws GateException where it cannot be written; nothing is left of it then
     */
    public List<String> finish(Path project, boolean dryRun) throws GateException {
      Candidate candidate = outcome.candidate();
      if (candidate == null) {
        return outcome.isNothing()
            ? List.of(unit + ": nothing to do, the migrations make what the entities need")
            : List.of();
      }
      return dryRun
          ? candidate.text().lines().toList()
          : new CandidateFiles(project, unit).write(candidate);
    }

    /** What databases that hold the first migration already must be told; empty for nothing. */
    public List<String> settings(@Nullable NamedDatabase from) {
      return from == null || outcome.candidate() == null
          ? List.of()
          : List.of(
              "databases that hold this already are told so once, by Flyway's settings:",
              "    baselineOnMigrate = true",
              "    baselineVersion = 1");
    }
  }

  /**
   * Finds it out.
   *
   * @throws GateException where it cannot be told; its findings say how to go on
   * @throws LockException where the entities' document or the lock cannot be read
   */
  public Result run() throws GateException, LockException {
    return run((generation, plan) -> generation.run(request.name(), request.directory(), now));
  }

  /**
   * The same for a project without migrations.
   *
   * @param from a database that is there and whose schema is to be the first migration; {@code
   *     null} for what the entities need
   */
  public Result init(@Nullable NamedDatabase from) throws GateException, LockException {
    return run(
        (generation, plan) ->
            from == null
                ? generation.first(request.name(), request.directory(), now)
                : new LiveBaseline(plan, from)
                    .run(generation, request.name(), request.directory(), now));
  }

  private interface Work {
    Outcome run(Generation generation, UnitPlan plan) throws GateException;
  }

  private Result run(Work work) throws GateException, LockException {
    try (FileClasspath classpath = new FileClasspath(request.classpath())) {
      Path given = request.entities();
      Path document =
          given == null
              ? new CompiledEntities(request.project(), request.state()).document(request.sources())
              : given;
      String text = LockFile.text(document);
      Lock entities = LockReader.read(text == null ? "" : text, document.toString());
      ProjectContext context =
          new ProjectContext(
              request.project(),
              request.classOutput(),
              request.scratch(),
              Cache.directory(),
              options(entities),
              request.ci(),
              classpath);
      UnitPlan plan = ProjectConfiguration.plan(context);
      Generation generation =
          new Generation(
              context,
              plan,
              new EntitySchema(entities.schema(), List.of()),
              before(plan),
              request.classes(),
              request.choices());
      return new Result(plan.unit(), work.run(generation, plan));
    }
  }

  /**
   * What the entities were: in the lock, and in the one that git has of it, since a compile that
   * lost a column without doing harm has written the lock anew.
   */
  private List<Schema> before(UnitPlan plan) throws LockException {
    List<Schema> before = new ArrayList<>();
    Lock lock = LockFile.read(plan.lockFile());
    if (lock != null) {
      before.add(lock.schema());
    }
    try {
      byte[] committed =
          GitRepository.of(request.project()).content("HEAD", plan.lockFile().toAbsolutePath());
      if (committed != null) {
        String text = new String(committed, StandardCharsets.UTF_8);
        before.add(LockReader.read(text, "HEAD:" + plan.lockFile()).schema());
      }
    } catch (GateException | LockException e) {
      // No git, no commit, or a lock of other times: then only the file tells.
      return before;
    }
    return before;
  }

  private Map<String, String> options(Lock entities) {
    Map<String, String> options = new TreeMap<>();
    CheckRequest compiled = CheckRequest.read(request.state());
    if (compiled != null) {
      options.putAll(compiled.options());
    }
    options.putAll(request.options());
    options.put("unit", entities.unit());
    options.put("dialect", entities.schema().dialect());
    options.put("lock", "check");
    options.remove("baseline");
    return options;
  }
}

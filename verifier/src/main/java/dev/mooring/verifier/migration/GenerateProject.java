package dev.mooring.verifier.migration;

import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.lock.LockFile;
import dev.mooring.schema.lock.LockReader;
import dev.mooring.schema.spi.EntitySchema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.state.CheckRequest;
import dev.mooring.verifier.config.ProjectConfiguration;
import dev.mooring.verifier.database.Cache;
import dev.mooring.verifier.gate.FileClasspath;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
   * What a migration would have to be; nothing is written.
   *
   * @param unit whose it is
   */
  public record Result(String unit, Outcome outcome) {}

  /**
   * Finds it out.
   *
   * @throws GateException where it cannot be told; its findings say how to go on
   * @throws LockException where the entities' document or the lock cannot be read
   */
  public Result run() throws GateException, LockException {
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
      Lock committed = LockFile.read(plan.lockFile());
      Outcome outcome =
          new Generation(
                  context,
                  plan,
                  new EntitySchema(entities.schema(), List.of()),
                  committed == null ? null : committed.schema(),
                  request.classes(),
                  request.choices())
              .run(request.name(), request.directory(), now);
      return new Result(plan.unit(), outcome);
    }
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

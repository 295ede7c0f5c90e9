package dev.mooring.verifier.squash;

import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.state.CheckRequest;
import dev.mooring.verifier.config.ProjectConfiguration;
import dev.mooring.verifier.database.Cache;
import dev.mooring.verifier.gate.FileClasspath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A module whose migrations are squashed. */
public final class SquashProject {
  private final SquashRequest request;

  public SquashProject(SquashRequest request) {
    this.request = request;
  }

  /**
   * The baseline, proven and not yet written.
   *
   * @throws GateException where there is none; its findings say why
   */
  public Squashed run() throws GateException {
    Map<String, String> options = new TreeMap<>();
    CheckRequest compiled = CheckRequest.read(request.state());
    if (compiled != null) {
      options.putAll(compiled.options());
    }
    options.putAll(request.options());
    options.put("lock", "check");
    options.remove("baseline");
    try (FileClasspath classpath = new FileClasspath(List.of())) {
      ProjectContext context =
          new ProjectContext(
              request.project(),
              null,
              request.scratch(),
              Cache.directory(),
              options,
              /* ci= */ true,
              classpath);
      UnitPlan plan = ProjectConfiguration.plan(context);
      return new Squash(context, plan, request.maxRows()).run(request.to());
    }
  }
}

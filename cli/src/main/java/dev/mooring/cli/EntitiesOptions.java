package dev.mooring.cli;

import dev.mooring.schema.state.CheckRequest;
import dev.mooring.schema.state.UnitStates;
import dev.mooring.verifier.migration.Choices;
import dev.mooring.verifier.migration.GenerateRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the entities are known from, and where a migration for them is written. */
final class EntitiesOptions {
  @Option(
      names = {"-n", "--dry-run"},
      description = "Prints the migration and writes nothing.")
  private boolean dryRun;

  @Option(
      names = "--directory",
      paramLabel = "DIR",
      description = "Where it is written. Default: beside the last migration.")
  private @Nullable Path directory;

  @Option(
      names = "--entities",
      paramLabel = "FILE",
      description =
          "A document of the entities' schema, such as a lock. Default: what the last compile left"
              + " behind.")
  private @Nullable Path entities;

  @Option(
      names = {"-u", "--unit"},
      paramLabel = "UNIT",
      description = "The unit, where the project has several.")
  private @Nullable String unit;

  boolean dryRun() {
    return dryRun;
  }

  GenerateRequest request(
      ProjectOptions options, String name, Choices choices, Path scratch, boolean ci) {
    Map<String, String> stated = new TreeMap<>();
    String devUrl = options.devUrl();
    if (devUrl != null) {
      stated.put("dev-url", devUrl);
    }
    if (unit != null) {
      stated.put("unit", unit);
    }
    Path project = options.project();
    return new GenerateRequest(
        project,
        state(project, unit),
        entities,
        name,
        directory,
        choices,
        List.of(project.resolve("src/main/java"), project.resolve("src/main/kotlin")),
        scratch,
        ci,
        null,
        List.of(),
        null,
        stated);
  }

  /** Below Maven's build directory, or Gradle's, or an editor's. */
  static Path state(Path project, @Nullable String unit) {
    for (String build : List.of("target", "build", "out", "bin")) {
      Path module = project.resolve(build).resolve("mooring");
      Path state = unit == null ? module : UnitStates.of(module, unit);
      if (CheckRequest.read(state) != null) {
        return state;
      }
    }
    return project.resolve("target/mooring");
  }
}

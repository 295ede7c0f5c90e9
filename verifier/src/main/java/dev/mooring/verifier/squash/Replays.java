package dev.mooring.verifier.squash;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.spi.UnitPlan.Setting;
import dev.mooring.verifier.replay.MigrationReplay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Replays of some of a project's migrations, none of them repeatable. */
final class Replays {
  /** No file begins like this: Flyway sees nothing of the kind then. */
  private static final String NO_FILE = "\u0001squashed";

  private final ProjectContext project;
  private final UnitPlan plan;

  Replays(ProjectContext project, UnitPlan plan) {
    this.project = project;
    this.plan = plan;
  }

  /** The migrations as they are; only to be looked at. */
  MigrationReplay all() throws GateException {
    return new MigrationReplay(project, plan);
  }

  /**
   * The versioned ones, which the caller closes.
   *
   * @param to the last; {@code null} for all
   */
  MigrationReplay versioned(@Nullable String to) throws GateException {
    return new MigrationReplay(project, with(settings(to)));
  }

  /** The baseline alone. */
  MigrationReplay baseline(Map<String, String> files) throws GateException {
    Map<String, Setting> settings = settings(null);
    settings.put("flyway.sqlMigrationPrefix", new Setting(NO_FILE + "V", "squash"));
    return new MigrationReplay(project, with(beside(settings, files)));
  }

  /** The baseline and what comes after it. */
  MigrationReplay baselineAndLater(Map<String, String> files) throws GateException {
    return new MigrationReplay(project, with(beside(settings(null), files)));
  }

  private Map<String, Setting> settings(@Nullable String to) {
    Map<String, Setting> settings = new HashMap<>(plan.flyway());
    settings.put("flyway.repeatableSqlMigrationPrefix", new Setting(NO_FILE, "squash"));
    settings.remove("flyway.target");
    if (to != null) {
      settings.put("flyway.target", new Setting(to, "squash"));
    }
    return settings;
  }

  private Map<String, Setting> beside(Map<String, Setting> settings, Map<String, String> files)
      throws GateException {
    Path directory = project.stateDirectory().resolve("squashed");
    try {
      Files.createDirectories(directory);
      clear(directory);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(
            directory.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new GateException(
          Finding.error(
              "state.unwritable",
              plan.unit(),
              "the state directory " + project.stateDirectory() + " cannot be used: " + e,
              "make it writable"));
    }
    Setting locations = settings.get("flyway.locations");
    String own = "filesystem:" + directory.toAbsolutePath().normalize();
    settings.put(
        "flyway.locations",
        new Setting(
            locations == null || locations.value().isBlank() ? own : locations.value() + "," + own,
            "squash"));
    return settings;
  }

  /** What another run left there is no part of this one. */
  private static void clear(Path directory) throws IOException {
    List<Path> files;
    try (Stream<Path> left = Files.list(directory)) {
      files = left.toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }

  private UnitPlan with(Map<String, Setting> flyway) {
    return new UnitPlan(
        plan.unit(),
        plan.dialect(),
        plan.hibernate(),
        plan.mappingResources(),
        flyway,
        plan.devUrl(),
        plan.lockFile(),
        plan.lockMode(),
        plan.driftMode(),
        plan.policies(),
        plan.inputFiles(),
        plan.inputDirectories(),
        plan.findings(),
        plan.entities());
  }
}

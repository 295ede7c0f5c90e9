package dev.mooring.verifier.migration;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.spi.UnitPlan.Setting;
import dev.mooring.verifier.replay.MigrationClasses;
import dev.mooring.verifier.replay.MigrationReplay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs a migration that nobody has yet behind those of the project, where nobody sees it. */
final class Trial {
  private static final String LOCATIONS = "flyway.locations";
  private final ProjectContext project;
  private final UnitPlan plan;
  private final @Nullable MigrationClasses classes;

  /**
   * @param classes where migrations that are code are found; {@code null} where they do not run
   */
  Trial(ProjectContext project, UnitPlan plan, @Nullable MigrationClasses classes) {
    this.project =
        new ProjectContext(
            project.projectDirectory(),
            project.classOutput(),
            project.stateDirectory().resolve("trial"),
            project.cacheDirectory(),
            project.options(),
            project.ci(),
            project.classpath());
    this.plan = plan;
    this.classes = classes;
  }

  /** Whose state the replays keep. */
  ProjectContext project() {
    return project;
  }

  /**
   * The replay of all migrations with these files behind them, which the caller closes.
   *
   * @param files names with contents; none for those of the project alone
   * @throws GateException where migrations cannot be read or contradict each other
   */
  MigrationReplay replay(Map<String, String> files) throws GateException {
    if (files.isEmpty()) {
      return new MigrationReplay(project, plan, classes);
    }
    Path directory = project.stateDirectory().resolve("candidate");
    try {
      if (Files.isDirectory(directory)) {
        clear(directory);
      }
      Files.createDirectories(directory);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(
            directory.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new GateException(
          Finding.error(
              "state.unwritable",
              plan.unit(),
              "the state directory " + project.stateDirectory() + " cannot be used: " + e,
              "make it writable"));
    }
    return new MigrationReplay(project, with(directory), classes);
  }

  private static void clear(Path directory) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(directory)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }

  private UnitPlan with(Path directory) {
    Map<String, Setting> flyway = new HashMap<>(plan.flyway());
    Setting locations = flyway.get(LOCATIONS);
    String own = "filesystem:" + directory.toAbsolutePath().normalize();
    flyway.put(
        LOCATIONS,
        locations == null || locations.value().isBlank()
            ? new Setting(own, "trial")
            : new Setting(locations.value() + "," + own, locations.origin()));
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

package dev.mooring.processor.worker;

import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.ModuleUnits;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.SchemaGate;
import dev.mooring.schema.spi.UnitPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A module without entities of its own, which may merely use those of another one: it has a unit
 * only if it has migrations or a lock.
 */
final class BorrowedUnit {
  private static final String DIRECTORY = "filesystem:";

  private final SchemaGate gate;
  private final ProjectContext project;
  private final List<Path> files = new ArrayList<>();
  private final List<Path> directories = new ArrayList<>();

  BorrowedUnit(SchemaGate gate, ProjectContext project) {
    this.gate = gate;
    this.project = project;
  }

  /**
   * Whether there is anything to prove the entities against.
   *
   * @throws GateException where the configuration cannot be read
   */
  boolean isMeant() throws GateException {
    for (String name : gate.units(project).names()) {
      ProjectContext unit = name.equals(ModuleUnits.ONLY) ? project : project.unit(name);
      try {
        UnitPlan plan = gate.plan(unit);
        if (hasEvidence(plan)) {
          return true;
        }
        files.addAll(plan.inputFiles());
        files.add(plan.lockFile());
        directories.addAll(plan.inputDirectories());
      } catch (GateException e) {
        if (!e.findings().stream().allMatch(finding -> finding.code().equals("config.dialect"))) {
          throw e;
        }
      }
    }
    return false;
  }

  /** Files that would decide otherwise. */
  List<Path> files() {
    return files;
  }

  /** Directories that would decide otherwise. */
  List<Path> directories() {
    return directories;
  }

  private static boolean hasEvidence(UnitPlan plan) {
    UnitPlan.Setting locations = plan.flyway().get("flyway.locations");
    return Files.exists(plan.lockFile())
        || (locations != null
            && Stream.of(locations.value().split(",", -1)).anyMatch(BorrowedUnit::exists));
  }

  private static boolean exists(String location) {
    return location.startsWith(DIRECTORY)
        ? Files.isDirectory(Path.of(location.substring(DIRECTORY.length())))
        : !location.isEmpty();
  }
}

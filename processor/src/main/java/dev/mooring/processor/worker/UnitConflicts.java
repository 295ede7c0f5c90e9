package dev.mooring.processor.worker;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.spi.UnitPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the units of one module say against each other, or leave out together. */
final class UnitConflicts {
  private static final String LOCATIONS = "flyway.locations";

  private final List<UnitPlan> plans;
  private final List<String> classes;

  /**
   * @param classes binary names of the module's mapped classes
   */
  UnitConflicts(List<UnitPlan> plans, List<String> classes) {
    this.plans = plans;
    this.classes = classes;
  }

  List<Finding> find() {
    List<Finding> findings = new ArrayList<>();
    for (String name : classes) {
      if (plans.stream().noneMatch(plan -> plan.entities().covers(name))) {
        findings.add(unclaimed(name));
      }
    }
    Map<Path, String> locks = new HashMap<>();
    Map<String, String> migrations = new HashMap<>();
    for (UnitPlan plan : plans) {
      String other = locks.putIfAbsent(plan.lockFile(), plan.unit());
      if (other != null) {
        findings.add(sameLock(plan, other));
      }
      UnitPlan.Setting locations = plan.flyway().get(LOCATIONS);
      if (locations != null && !locations.value().isEmpty()) {
        for (String location : locations.value().split(",", -1)) {
          other = migrations.putIfAbsent(location, plan.unit());
          if (other != null) {
            findings.add(sameMigrations(plan, other, location));
          }
        }
      }
    }
    return findings;
  }

  private Finding unclaimed(String name) {
    List<String> units = plans.stream().map(UnitPlan::unit).toList();
    int dot = name.lastIndexOf('.');
    return Finding.error(
            "unit.none",
            name,
            name
                + " belongs to none of the units "
                + String.join(", ", units)
                + ", so that nothing proves it",
            "mooring.toml: [unit."
                + units.get(0)
                + "] packages = [\""
                + (dot < 0 ? "" : name.substring(0, dot))
                + "\", …], or classes = [\""
                + name
                + "\", …]")
        .as(Level.WARNING)
        .on(name);
  }

  private static Finding sameLock(UnitPlan plan, String other) {
    return Finding.error(
        "config.unit",
        "mooring.toml",
        "the units "
            + other
            + " and "
            + plan.unit()
            + " have one lock, "
            + plan.lockFile().getFileName(),
        "leave lock.file out, or state it for each unit: [unit." + plan.unit() + ".lock]");
  }

  private static Finding sameMigrations(UnitPlan plan, String other, String location) {
    String shown =
        String.join(
            "/",
            Arrays.asList(location.split("/", -1))
                .subList(
                    Math.max(0, location.split("/", -1).length - 2),
                    location.split("/", -1).length));
    return Finding.error(
            "unit.migrations",
            plan.unit(),
            "the units "
                + other
                + " and "
                + plan.unit()
                + " have the same migrations ("
                + shown
                + "): right only where they share a database",
            "mooring.toml: [unit."
                + plan.unit()
                + ".migrations] locations = [\"classpath:db/"
                + plan.unit()
                + "\"]")
        .as(Level.WARNING);
  }
}

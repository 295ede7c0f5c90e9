package dev.mooring.verifier.gate;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.lock.LockDelta;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.lock.LockFile;
import dev.mooring.schema.lock.LockTexts;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.spi.UnitPlan.LockMode;
import dev.mooring.verifier.replay.MigrationSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes or checks the lock of a proven state. */
final class LockKeeper {
  private final UnitPlan plan;
  private final String name;
  private final boolean maven;

  LockKeeper(ProjectContext project, UnitPlan plan) {
    this.plan = plan;
    this.name = name(project, plan.lockFile());
    this.maven = Files.exists(project.projectDirectory().resolve("pom.xml"));
  }

  /**
   * What came of it.
   *
   * @param finding why the lock does not hold; {@code null} where it does
   * @param note what was written; {@code null} for nothing
   */
  record Outcome(@Nullable Finding finding, @Nullable String note) {}

  /** Brings the lock up to the proven state, or says why it is not. */
  Outcome keep(Lock proven, String document) {
    try {
      String text = LockFile.text(plan.lockFile());
      if (document.equals(text)) {
        return new Outcome(null, null);
      }
      LockDelta delta =
          text == null ? LockDelta.between(null, proven) : LockTexts.delta(text, name, document);
      if (plan.lockMode() == LockMode.CHECK) {
        return new Outcome(stale(text == null, delta), null);
      }
      LockFile.write(plan.lockFile(), document);
      int tables = proven.schema().tables().size();
      return new Outcome(
          null,
          text == null
              ? name + ": created (" + tables + (tables == 1 ? " table)" : " tables)")
              : name + ": " + delta.summary());
    } catch (LockException e) {
      return new Outcome(named(e, name), null);
    }
  }

  /** The finding with the file's name as people know it. */
  static Finding named(LockException problem, String name) {
    Finding told = problem.finding();
    String file = problem.file();
    return new Finding(
        told.code(),
        null,
        told.level(),
        name,
        null,
        name,
        told.line(),
        told.message(),
        null,
        null,
        told.fix().stream().map(way -> way.replace(file, name)).toList());
  }

  private Finding stale(boolean absent, LockDelta delta) {
    List<String> ways = new ArrayList<>();
    ways.add(
        (maven ? "mvn compile" : "compile with the annotation processor")
            + " without CI=true and mooring.lock=check, then commit "
            + name);
    return new Finding(
            "lock.stale",
            null,
            Level.ERROR,
            name,
            null,
            name,
            0,
            absent
                ? "there is no lock " + name
                : name + " is stale (" + delta.summary() + ")" + lines(delta),
            null,
            null,
            ways)
        .at(name, 0);
  }

  private static String lines(LockDelta delta) {
    StringBuilder text = new StringBuilder();
    for (String line : delta.lines()) {
      text.append("\n    ").append(line);
    }
    return text.toString();
  }

  /** Says of migrations what locks say. */
  static Lock lock(UnitPlan plan, MigrationSet migrations, Schema schema) {
    return new Lock(plan.unit(), migrations.forLock(), schema);
  }

  static String name(ProjectContext project, Path file) {
    Path root = project.projectDirectory().toAbsolutePath().normalize();
    Path whole = file.toAbsolutePath().normalize();
    return (whole.startsWith(root) ? root.relativize(whole) : whole).toString().replace('\\', '/');
  }
}

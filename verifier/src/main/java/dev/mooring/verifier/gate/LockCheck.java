package dev.mooring.verifier.gate;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.spi.EntitySchema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.verifier.database.Cache;
import dev.mooring.verifier.report.UnitReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks a lock against migrations without the entities, which it stands for: whether the schema
 * that it holds is what the migrations produce, and whether they are the ones that it names. The
 * lock is never written.
 *
 * @param project whose configuration holds for what is not said here (placeholders, schemas, …)
 * @param lockFile how the lock is called
 * @param lock what is in it
 * @param migrations directories; the project's own locations where there are none
 * @param devUrl a database to use instead of an embedded one; {@code null} for the project's
 * @param state a directory for what is found out on the way
 * @param ci whether everything is proven anew
 */
public record LockCheck(
    Path project,
    Path lockFile,
    Lock lock,
    List<Path> migrations,
    @Nullable String devUrl,
    Path state,
    boolean ci) {
  public LockCheck {
    migrations = List.copyOf(migrations);
  }

  /**
   * What came of it.
   *
   * @param proven whether lock and migrations were compared and agree; without errors and not
   *     proven means that nothing could be compared, and the findings say why
   */
  public record Outcome(UnitReport report, boolean proven) {}

  /**
   * Runs the check. Broken migrations are findings.
   *
   * @throws GateException where it could not run; its findings say how to go on
   */
  public Outcome run() throws GateException {
    try (FileClasspath classpath = new FileClasspath(List.of());
        MooringGate gate = new MooringGate()) {
      ProjectContext context =
          new ProjectContext(project, null, state, Cache.directory(), options(), ci, classpath);
      UnitPlan plan = gate.plan(context);
      UnitProof proof =
          UnitProof.of(gate, context, plan, new EntitySchema(lock.schema(), List.of()));
      return new Outcome(proof.report(), proof.isProven());
    }
  }

  /** What to tell where Mooring itself is at fault. */
  public static Finding unexpected(Throwable failure) {
    return CheckMain.unexpected(failure);
  }

  private Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    options.put("unit", lock.unit());
    options.put("dialect", lock.schema().dialect());
    options.put("lock", "check");
    options.put("lock-file", lockFile.toAbsolutePath().toString());
    if (devUrl != null) {
      options.put("dev-url", devUrl);
    }
    if (!migrations.isEmpty()) {
      options.put(
          "migrations",
          String.join(
              ",",
              migrations.stream()
                  .map(directory -> "filesystem:" + directory.toAbsolutePath().normalize())
                  .toList()));
    }
    return options;
  }
}

package dev.mooring.verifier.gate;

import com.google.auto.service.AutoService;
import dev.mooring.schema.catalog.CatalogReader;
import dev.mooring.schema.spi.EntitySchema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.GateResult;
import dev.mooring.schema.spi.ModuleUnits;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.SchemaGate;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.verifier.config.ProjectConfiguration;
import dev.mooring.verifier.replay.MigrationClasses;
import dev.mooring.verifier.replay.MigrationReplay;
import dev.mooring.verifier.replay.MigrationSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Proves that entities and migrations agree. */
@AutoService(SchemaGate.class)
public final class MooringGate implements SchemaGate {
  private final Map<String, Prepared> prepared = new HashMap<>();
  private final @Nullable MigrationClasses classes;

  /** For {@link java.util.ServiceLoader}: no code of the application runs. */
  public MooringGate() {
    this(null);
  }

  /**
   * A gate that runs migrations in Java.
   *
   * @param classes where they are found; {@code null} where they do not run
   */
  MooringGate(@Nullable MigrationClasses classes) {
    this.classes = classes;
  }

  @Override
  public ModuleUnits units(ProjectContext project) throws GateException {
    return ProjectConfiguration.units(project);
  }

  @Override
  public UnitPlan plan(ProjectContext project) throws GateException {
    return ProjectConfiguration.plan(project);
  }

  /** The files are looked for at once; only the replay itself goes on in the background. */
  @Override
  public void prepare(ProjectContext project, UnitPlan plan) {
    try {
      // What was prepared for an earlier request, which nobody verified, is out of date.
      close(take(key(project, plan)));
      MigrationReplay replay = new MigrationReplay(project, plan, classes);
      MigrationSet migrations = replay.migrations();
      if (migrations.count() > 0
          && migrations.javaMigrations().isEmpty()
          && (CatalogReader.supports(plan.dialect()) || plan.devUrl() != null)) {
        put(key(project, plan), replay.isKnown() ? Prepared.known(replay) : Prepared.start(replay));
      }
    } catch (GateException e) {
      // verify comes to the same end and tells
    }
  }

  @Override
  public GateResult verify(ProjectContext project, UnitPlan plan, EntitySchema entities)
      throws GateException {
    return verified(project, plan, entities).result();
  }

  /** As {@link #verify}, with the schemas themselves. */
  Verified verified(ProjectContext project, UnitPlan plan, EntitySchema entities)
      throws GateException {
    Prepared begun = take(key(project, plan));
    try (MigrationReplay replay =
        begun == null ? new MigrationReplay(project, plan, classes) : begun.await()) {
      return UnitGuard.guarded(
          project.stateDirectory(),
          plan.unit(),
          () -> new Verification(project, plan, entities, replay).run());
    } finally {
      close(begun);
    }
  }

  @Override
  public void close() {
    synchronized (prepared) {
      prepared.values().forEach(Prepared::close);
      prepared.clear();
    }
  }

  private void put(String key, Prepared begun) {
    synchronized (prepared) {
      prepared.put(key, begun);
    }
  }

  private @Nullable Prepared take(String key) {
    synchronized (prepared) {
      return prepared.remove(key);
    }
  }

  private static void close(@Nullable Prepared begun) {
    if (begun != null) {
      begun.close();
    }
  }

  private static String key(ProjectContext project, UnitPlan plan) {
    return project.projectDirectory().toAbsolutePath().normalize() + "#" + plan.unit();
  }
}

package dev.mooring.verifier.compat;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.replay.MigrationReplay;
import dev.mooring.verifier.replay.MigrationStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The schemas from the one that the running release knows to today's.
 *
 * @param steps the first is the one that the release knows
 * @param known whether it is, and not an empty one
 * @param notes why not
 */
record History(List<MigrationStep> steps, boolean known, List<String> notes) {
  History {
    steps = List.copyOf(steps);
    notes = List.copyOf(notes);
  }

  /** A replay of the migrations that a release had; the caller closes it. */
  @FunctionalInterface
  interface OldReplay {
    MigrationReplay open() throws GateException;
  }

  /**
   * The history since the release.
   *
   * @param replay of today's migrations
   * @param old called only where the migrations of the release are known
   * @throws GateException where today's migrations cannot be replayed
   */
  static History of(RunningRelease release, MigrationReplay replay, OldReplay old)
      throws GateException {
    List<String> notes = new ArrayList<>();
    List<String> today = replay.migrations().versionedNames();
    Schema before = release.migrated();
    Lock.Migrations proven = release.lock().migrations();
    int from = proven == null ? -1 : replay.migrations().upTo(proven.last());
    if (release.files() != null) {
      try (MigrationReplay then = old.open()) {
        List<String> files = then.migrations().versionedNames();
        before = then.migrated().schema();
        from = 0;
        while (from < today.size() && files.contains(today.get(from))) {
          from++;
        }
      } catch (GateException e) {
        Finding reason = e.findings().get(0);
        notes.add(
            "the migrations of "
                + release.name()
                + " do not run here, so that today's up to "
                + (proven == null ? "none" : proven.last())
                + " stand for them: "
                + reason.message());
      }
    }
    if (before == null && from < 0) {
      notes.add(
          proven == null
              ? release.name()
                  + " was proven against no migrations: what it never got along with is told, too"
              : "today's migrations have no "
                  + proven.last()
                  + ", the last that "
                  + release.name()
                  + " knows: what it never got along with is told, too; name its commit or its jar"
                  + " instead");
      return new History(viewed(replay.steps(0)), false, notes);
    }
    List<MigrationStep> steps = new ArrayList<>(replay.steps(Math.max(from, 0)));
    if (before != null) {
      steps.set(0, new MigrationStep(null, false, before));
    }
    return new History(viewed(steps), true, notes);
  }

  /** Repeatable migrations make views that were there before, too. */
  private static List<MigrationStep> viewed(List<MigrationStep> steps) {
    if (steps.size() < 2) {
      return steps;
    }
    Schema last = steps.get(steps.size() - 1).schema();
    Schema versioned = steps.get(steps.size() - 2).schema();
    List<Table> views = new ArrayList<>();
    for (Table table : last.tables()) {
      boolean view = table.kind() == TableKind.VIEW || table.kind() == TableKind.MATERIALIZED_VIEW;
      if (view && versioned.table(table.name()) == null) {
        views.add(table);
      }
    }
    List<MigrationStep> whole = new ArrayList<>();
    for (MigrationStep step : steps) {
      Schema schema = step.schema();
      List<Table> tables = new ArrayList<>(schema.tables());
      for (Table view : views) {
        if (schema.table(view.name()) == null) {
          tables.add(view);
        }
      }
      whole.add(
          new MigrationStep(
              step.migration(),
              step.repeatable(),
              new Schema(
                  schema.dialect(),
                  tables,
                  schema.sequences(),
                  schema.enums(),
                  schema.domains(),
                  schema.auxiliary())));
    }
    return whole;
  }

  /** The migrations between the two; repeatable ones only where they changed something. */
  List<String> pending() {
    List<String> pending = new ArrayList<>();
    for (int i = 1; i < steps.size(); i++) {
      MigrationStep step = steps.get(i);
      if (!step.repeatable() || !step.schema().equals(steps.get(i - 1).schema())) {
        pending.add(Objects.requireNonNull(step.migration()));
      }
    }
    return pending;
  }
}

package dev.mooring.verifier.diff;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.verifier.compare.Difference;
import dev.mooring.verifier.compare.Difference.Phase;
import dev.mooring.verifier.compare.Difference.Step;
import dev.mooring.verifier.compare.Differences;
import dev.mooring.verifier.diff.Argument.LiveArgument;
import dev.mooring.verifier.diff.Argument.LockArgument;
import dev.mooring.verifier.diff.Argument.MigrationsArgument;
import dev.mooring.verifier.gate.FileClasspath;
import dev.mooring.verifier.policy.DifferenceFilter;
import dev.mooring.verifier.replay.LiveScope;
import dev.mooring.verifier.replay.MigrationReplay;
import dev.mooring.verifier.report.DiffReport;
import dev.mooring.verifier.report.DiffReport.Entry;
import dev.mooring.verifier.report.DiffReport.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares any two of a lock, migrations and a live database. The way that is described, and that
 * the statements go, leads from the first to the second.
 */
public final class SchemaDiff {
  private final DiffRequest request;
  private final Argument.Environment environment;

  /** A comparison, with the variables of this process. */
  public SchemaDiff(DiffRequest request) {
    this(request, System::getenv);
  }

  SchemaDiff(DiffRequest request, Argument.Environment environment) {
    this.request = request;
    this.environment = environment;
  }

  /**
   * Runs the comparison.
   *
   * @throws GateException where the two cannot be compared; its findings say how to go on
   * @throws LockException where a lock cannot be read
   */
  public DiffReport run() throws GateException, LockException {
    Argument from = Argument.of("FROM", request.from(), request.base(), environment);
    Argument to = Argument.of("TO", request.to(), request.base(), environment);
    try (FileClasspath classpath = new FileClasspath(request.classpath())) {
      DiffProject project = DiffProject.of(request, classpath, List.of(from, to));
      List<Difference> differences = new ArrayList<>();
      Side fromSide;
      Side toSide;
      Differences words = new Differences(from.name(), to.name());
      if (from instanceof LockArgument first && to instanceof LockArgument second) {
        Lock one = project.lock(first);
        Lock other = project.lock(second);
        fromSide = side(from, one);
        toSide = side(to, other);
        differences.addAll(words.betweenEntities(one.schema(), other.schema()));
      } else if (from instanceof LockArgument lock) {
        Sides sides = entities(project, words, lock, to, true);
        fromSide = sides.lock();
        toSide = sides.catalog();
        differences.addAll(sides.differences());
      } else if (to instanceof LockArgument lock) {
        Sides sides = entities(project, words, lock, from, false);
        fromSide = sides.catalog();
        toSide = sides.lock();
        differences.addAll(sides.differences());
      } else {
        Catalog one = catalog(project, "from", from);
        Catalog other = catalog(project, "to", to);
        fromSide = one.side();
        toSide = other.side();
        differences.addAll(catalogs(project, words, one, other));
      }
      return report(project, fromSide, toSide, differences);
    }
  }

  private static List<Difference> catalogs(
      DiffProject project, Differences words, Catalog from, Catalog to) {
    DifferenceFilter filter = new DifferenceFilter(project.plan().policies());
    List<String> managed = new LiveScope(project.plan()).managedSchemas();
    Schema first = from.live() && !to.live() ? from.limitedTo(to.schema(), managed) : from.schema();
    Schema second = to.live() && !from.live() ? to.limitedTo(from.schema(), managed) : to.schema();
    return words.between(filter.managed(first), filter.managed(second));
  }

  private record Sides(Side lock, Side catalog, List<Difference> differences) {}

  private static Sides entities(
      DiffProject project,
      Differences words,
      LockArgument argument,
      Argument other,
      boolean entitiesFirst)
      throws GateException, LockException {
    Lock lock = project.lock(argument);
    project.requireReader();
    ProjectContext context = project.context("entities");
    boolean unmapped = project.plan().policies().reportUnmapped();
    if (other instanceof MigrationsArgument migrations) {
      UnitPlan plan = project.plan(migrations);
      try (MigrationReplay replay = project.replay(context, plan, migrations)) {
        Schema migrated = replay.migrated().schema();
        return new Sides(
            side(argument, lock),
            project.side(migrations, replay),
            words.between(
                context, plan.unit(), replay, lock.schema(), migrated, unmapped, entitiesFirst));
      }
    }
    Catalog live = project.read((LiveArgument) other);
    List<String> managed = new LiveScope(project.plan()).managedSchemas();
    try (MigrationReplay replay = project.engine(context)) {
      return new Sides(
          side(argument, lock),
          live.side(),
          words.between(
              context,
              project.plan().unit(),
              replay,
              lock.schema(),
              live.limitedTo(lock.schema(), managed),
              unmapped,
              entitiesFirst));
    }
  }

  private static Catalog catalog(DiffProject project, String role, Argument argument)
      throws GateException {
    project.requireReader();
    if (argument instanceof LiveArgument live) {
      return project.read(live);
    }
    MigrationsArgument migrations = (MigrationsArgument) argument;
    try (MigrationReplay replay =
        project.replay(project.context(role), project.plan(migrations), migrations)) {
      return new Catalog(
          replay.migrated().schema(), project.side(migrations, replay), /* live= */ false);
    }
  }

  private static Side side(Argument argument, Lock lock) {
    return new Side(
        argument.name(),
        "lock",
        null,
        DiffProject.migrations(lock.migrations()),
        lock.schema().tables().size());
  }

  private static DiffReport report(
      DiffProject project, Side from, Side to, List<Difference> differences) {
    DifferenceFilter filter = new DifferenceFilter(project.plan().policies());
    List<Entry> entries = new ArrayList<>();
    List<Entry> uncompared = new ArrayList<>();
    Map<Phase, Set<String>> script = new LinkedHashMap<>();
    for (Phase phase : Phase.values()) {
      script.put(phase, new LinkedHashSet<>());
    }
    for (Difference difference : differences) {
      Optional<Entry> entry = entry(difference, filter);
      if (entry.isPresent()) {
        (difference.compared() ? entries : uncompared).add(entry.get());
        for (Step step : difference.steps()) {
          script.getOrDefault(step.phase(), new LinkedHashSet<>()).add(step.sql());
        }
      }
    }
    List<String> statements = new ArrayList<>();
    script.values().forEach(statements::addAll);
    return new DiffReport(project.dialect(), from, to, entries, uncompared, statements);
  }

  /** Policies speak of entities and migrations, whichever way the comparison goes. */
  private static Optional<Entry> entry(Difference difference, DifferenceFilter filter) {
    Level stated = difference.level();
    Level standard = stated == null ? Level.ERROR : stated;
    Finding finding =
        new Finding(
            difference.standing(),
            difference.effect(),
            standard,
            difference.object(),
            null,
            null,
            0,
            difference.message(),
            null,
            null,
            List.of());
    return filter
        .apply(finding)
        .map(
            judged ->
                new Entry(
                    difference.code(),
                    difference.effect(),
                    stated == null && judged.level() == standard ? null : judged.level(),
                    difference.object(),
                    judged.message(),
                    difference.from(),
                    difference.to(),
                    difference.steps().stream().map(Step::sql).toList()));
  }
}

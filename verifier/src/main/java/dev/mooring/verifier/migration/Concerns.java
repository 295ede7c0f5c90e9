package dev.mooring.verifier.migration;

import dev.mooring.schema.diff.ColumnChange;
import dev.mooring.schema.diff.TableChange;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.lock.Baseline;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.verifier.compare.Difference;
import dev.mooring.verifier.policy.DifferenceFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which differences a migration is to mend. */
final class Concerns {
  private final UnitPlan plan;

  Concerns(UnitPlan plan) {
    this.plan = plan;
  }

  /**
   * Those that count by the project's own word and are not known from before, and what the entities
   * may have given up.
   *
   * @throws GateException where the baseline cannot be read
   */
  List<Difference> of(List<Difference> differences) throws GateException {
    DifferenceFilter filter = new DifferenceFilter(plan.policies());
    Set<String> known = known();
    List<Difference> concerns = new ArrayList<>();
    for (Difference difference : differences) {
      Optional<Level> level = filter.apply(finding(difference)).map(Finding::level);
      if (level.isPresent()
          && !known.contains(key(difference.code(), difference.object()))
          && (level.get() != Level.NOTE || isOfUse(difference))) {
        concerns.add(difference);
      }
    }
    return concerns;
  }

  private static boolean isOfUse(Difference difference) {
    return difference.code().endsWith(".extra")
        || difference.change() instanceof TableChange.CommentChanged
        || (difference.change() instanceof ColumnChange.Changed column
            && column.aspect() == ColumnChange.Aspect.COMMENT);
  }

  private static Finding finding(Difference difference) {
    Level level = difference.level();
    return new Finding(
        difference.code(),
        difference.effect(),
        level == null ? Level.ERROR : level,
        difference.object(),
        null,
        null,
        0,
        difference.message(),
        null,
        null,
        List.of());
  }

  private Set<String> known() throws GateException {
    Set<String> known = new HashSet<>();
    try {
      Baseline baseline = Baseline.read(plan.baselineFile());
      if (baseline != null) {
        baseline.lines().keySet().forEach(line -> known.add(key(line.code(), line.object())));
      }
      return known;
    } catch (LockException e) {
      throw new GateException(e.finding());
    }
  }

  private static String key(String code, String object) {
    return code + " " + object;
  }
}

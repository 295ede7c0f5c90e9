package dev.mooring.verifier.report;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which tables and columns something is said of, and how bad the worst of it is. */
final class Drift {
  private final Map<String, Level> tables = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Level> columns = new HashMap<>();

  Drift(UnitReport unit) {
    Set<String> names = Subjects.tables(unit);
    for (Finding finding : unit.findings()) {
      String table = Subjects.of(finding, names);
      worse(tables, table, finding.level());
      counts.merge(table, 1, Integer::sum);
      worse(columns, finding.object(), finding.level());
    }
  }

  /** The worst of a table and everything in it; {@code null} for nothing. */
  @Nullable Level of(String table) {
    return tables.get(table);
  }

  boolean isAny() {
    return !tables.isEmpty();
  }

  int count(String table) {
    return counts.getOrDefault(table, 0);
  }

  /** The worst of a column itself; {@code null} for nothing. */
  @Nullable Level of(String table, String column) {
    return columns.get(table + "." + column);
  }

  private static void worse(Map<String, Level> levels, String key, Level level) {
    levels.merge(key, level, (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }
}

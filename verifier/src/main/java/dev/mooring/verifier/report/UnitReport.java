package dev.mooring.verifier.report;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.model.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to report of one unit.
 *
 * @param migrations the migrations that were looked at; {@code null} where there are none or they
 *     cannot be read
 * @param verdict one line; {@code null} where there are errors
 * @param findings sorted by {@link Finding#ORDER}
 * @param entities what the entities imply; {@code null} where it is not known
 * @param migrated what the migrations produce; {@code null} where it is not known
 */
public record UnitReport(
    String unit,
    String dialect,
    @Nullable Migrations migrations,
    @Nullable String verdict,
    List<Finding> findings,
    @Nullable Schema entities,
    @Nullable Schema migrated) {
  public UnitReport {
    findings = List.copyOf(findings);
  }

  /**
   * A state of the migrations.
   *
   * @param last the file name of the last one
   */
  public record Migrations(String last, int count) {}

  /** How many findings are of that level. */
  public int count(Level level) {
    int count = 0;
    for (Finding finding : findings) {
      if (finding.level() == level) {
        count++;
      }
    }
    return count;
  }
}

package dev.mooring.verifier.report;

import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.finding.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What separates two schemas.
 *
 * @param differences in the order in which they were found; none where both are the same
 * @param uncompared what cannot be compared
 * @param script the statements that make the first side as the second, in an order in which they
 *     run, without semicolons
 */
public record DiffReport(
    String dialect,
    Side from,
    Side to,
    List<Entry> differences,
    List<Entry> uncompared,
    List<String> script) {
  public DiffReport {
    differences = List.copyOf(differences);
    uncompared = List.copyOf(uncompared);
    script = List.copyOf(script);
  }

  /** Whether nothing separates them. */
  public boolean isSame() {
    return differences.isEmpty();
  }

  /** {@code 3 differences between …}: one line that names what was compared. */
  public String summary() {
    return DiffText.summary(this);
  }

  /**
   * One of the two.
   *
   * @param name as it was asked for, without secrets
   * @param kind {@code lock}, {@code migrations} or {@code database}
   * @param product the engine that was read; {@code null} where none was needed
   */
  public record Side(
      String name,
      String kind,
      @Nullable String product,
      UnitReport.@Nullable Migrations migrations,
      int tables) {}

  /**
   * One difference.
   *
   * @param effect {@code null} where neither side is the entities'
   * @param level {@code null} where neither side is the entities' and no policy says one
   * @param from the first side; {@code null} where it is not known
   * @param to the second side; {@code null} where it is not known
   * @param sql what makes the first as the second, without semicolons; empty where it is not known
   */
  public record Entry(
      String code,
      @Nullable Effect effect,
      @Nullable Level level,
      String object,
      String message,
      @Nullable String from,
      @Nullable String to,
      List<String> sql) {
    public Entry {
      sql = List.copyOf(sql);
    }
  }
}

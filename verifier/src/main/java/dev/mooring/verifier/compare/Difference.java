package dev.mooring.verifier.compare;

import dev.mooring.schema.diff.SchemaChange;
import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.finding.Level;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What separates two schemas in one respect, on the way from one to the other.
 *
 * @param code of the way: <em>missing</em> is what only the second has
 * @param standing the code where the first stands for migrations and the second for entities, as
 *     policies have it; another than {@code code} only where the first is the entities'
 * @param effect what it does to the application; {@code null} where neither side is the entities'
 * @param level by the effect; {@code null} where neither side is the entities'
 * @param object what it is about, for people and for sorting
 * @param message one sentence without a full stop
 * @param from the first side; {@code null} where it is not known
 * @param to the second side; {@code null} where it is not known
 * @param steps what makes the first as the second; empty where it is not known
 * @param compared whether it is a difference at all, and not something that cannot be compared
 * @param change the change itself, on the way: <em>expected</em> is the second side; {@code null}
 *     where rows mean something else now and no schema shows it
 * @param attribute where it belongs in the source; {@code null} where neither side is the entities'
 *     or nobody knows
 */
public record Difference(
    String code,
    String standing,
    @Nullable Effect effect,
    @Nullable Level level,
    String object,
    String message,
    @Nullable String from,
    @Nullable String to,
    List<Step> steps,
    boolean compared,
    @Nullable SchemaChange change,
    @Nullable String attribute) {
  public Difference {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(standing, "standing");
    Objects.requireNonNull(object, "object");
    Objects.requireNonNull(message, "message");
    steps = List.copyOf(steps);
  }

  /** What it serves, as people call it: {@code Owner.nickname}, else the object. */
  public String subject() {
    return code.endsWith(".extra") ? object : Blame.shortName(attribute, object);
  }

  /**
   * One statement, without a semicolon.
   *
   * @param phase where it belongs among those of all differences
   */
  public record Step(Phase phase, String sql) {}

  /** An order in which statements do not stand in each other's way. */
  public enum Phase {
    DROP_FOREIGN_KEYS,
    DROP_CONSTRAINTS,
    DROP_VIEWS,
    DROP_TABLES,
    CREATE_SCHEMAS,
    CREATE_TYPES,
    CREATE_TABLES,
    ADD_COLUMNS,
    CHANGE_COLUMNS,
    DROP_COLUMNS,
    ADD_CONSTRAINTS,
    ADD_FOREIGN_KEYS,
    DROP_TYPES
  }
}

package dev.mooring.verifier.compare;

import dev.mooring.schema.sql.SqlDialect;
import dev.mooring.verifier.compare.Difference.Phase;
import dev.mooring.verifier.compare.Difference.Step;
import java.util.List;

/** The words that all kinds of changes share. */
final class CrossingWords {
  private final String from;
  private final String to;
  private final Sides sides;

  /**
   * @param from the first side's name for people
   * @param to the second side's
   */
  CrossingWords(String from, String to, SqlDialect dialect) {
    this.from = from;
    this.to = to;
    this.sides = new Sides(dialect);
  }

  Sides sides() {
    return sides;
  }

  /** Something that only the second side has. */
  Crossing added(String kind, String object, String side, List<Step> steps) {
    return new Crossing(
        object,
        "the " + kind + of(kind, object) + " is only in " + to,
        sides.none(kind),
        side,
        steps);
  }

  /** Something that only the first side has. */
  Crossing removed(String kind, String object, String side, List<Step> steps) {
    return new Crossing(
        object,
        "the " + kind + of(kind, object) + " is only in " + from,
        side,
        sides.none(kind),
        steps);
  }

  /** Something that both sides have, not the same. */
  static Crossing changed(
      String what, String object, String fromSide, String toSide, List<Step> steps) {
    return new Crossing(object, "the " + what + " differs", fromSide, toSide, steps);
  }

  /** {@code column owners.email}, but {@code foreign key of visits.pet_id}. */
  static String of(String kind, String object) {
    return switch (kind) {
      case "primary key", "foreign key" -> " of " + object;
      case "unique constraint", "check", "index" -> " on " + object;
      default -> " " + object;
    };
  }

  static List<Step> steps(Phase phase, List<String> sql) {
    return sql.stream().map(statement -> new Step(phase, statement)).toList();
  }

  static List<Step> step(Phase phase, String sql) {
    return List.of(new Step(phase, sql));
  }
}

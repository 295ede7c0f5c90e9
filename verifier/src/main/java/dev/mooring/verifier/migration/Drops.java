package dev.mooring.verifier.migration;

import java.util.Collection;
import java.util.Locale;

/** Which drops are wanted, and when. */
final class Drops {
  private final Choices choices;
  private final Collection<String> pending;

  /**
   * @param pending what waits in {@code mooring.toml}
   */
  Drops(Choices choices, Collection<String> pending) {
    this.choices = choices;
    this.pending = pending;
  }

  /**
   * Whether this migration drops it.
   *
   * @param usedBefore whether the entities gave it up; what they never had goes only by name
   */
  boolean now(String object, Hazard hazard, boolean usedBefore) {
    return (choices.release() && has(pending, object))
        || (choices.allowed().contains(hazard) && (usedBefore || isNamed(object)));
  }

  /** Whether somebody said that it is no longer used. */
  boolean isNamed(String object) {
    return has(choices.drops(), object) || has(pending, object);
  }

  /** Whether its drop waits already. */
  boolean isPending(String object) {
    return has(pending, object);
  }

  /** Whether hand-written constraints may go. */
  boolean constraints() {
    return choices.allowed().contains(Hazard.DROP_CONSTRAINT);
  }

  /** Whether values may change on the way to another type. */
  boolean conversions() {
    return choices.allowed().contains(Hazard.CONVERT);
  }

  private static boolean has(Collection<String> objects, String object) {
    return objects.stream().anyMatch(other -> plain(other).equals(plain(object)));
  }

  /** Names as people write them: without quotes, in whatever case. */
  static String plain(String name) {
    return name.replaceAll("[\"`]", "").toLowerCase(Locale.ROOT);
  }
}

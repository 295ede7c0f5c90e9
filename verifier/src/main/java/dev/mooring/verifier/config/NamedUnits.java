package dev.mooring.verifier.config;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Picks the persistence unit to read where a framework's configuration may have several. */
final class NamedUnits {
  /** The unit without a name. */
  static final String DEFAULT = "<default>";

  private NamedUnits() {}

  /**
   * The only unit, or the one that the project names for Mooring; {@code null} where several are
   * left, which is told.
   *
   * @param units with {@link #DEFAULT} where that is configured
   * @param where a place at which they are configured
   */
  static @Nullable String choose(
      Set<String> units, @Nullable Stated wanted, Supplier<Stated> where, Problems problems) {
    if (wanted != null && units.contains(wanted.value())) {
      return wanted.value();
    }
    if (units.size() <= 1) {
      return units.isEmpty() ? DEFAULT : units.iterator().next();
    }
    if (wanted != null && units.contains(DEFAULT)) {
      return DEFAULT;
    }
    String first =
        units.stream().filter(name -> !name.equals(DEFAULT)).sorted().findFirst().orElse("");
    Stated place = where.get();
    problems.error(
        Problems.UNIT,
        place,
        place.place()
            + " has the persistence units "
            + String.join(", ", units.stream().sorted().toList())
            + ", and nothing says which one",
        "mooring.toml: unit = \"" + first + "\"",
        "-Amooring.unit=" + first);
    return null;
  }
}

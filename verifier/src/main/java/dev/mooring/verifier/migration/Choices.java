package dev.mooring.verifier.migration;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What only people can know.
 *
 * @param renames {@code old:new} of columns, tables and sequences, as they were written
 * @param drops what is not renamed but no longer used, as it was written
 * @param allowed hazards that are wanted
 * @param release whether drops that wait in {@code mooring.toml} are to happen now
 * @param undo whether the way back is wanted as well
 */
public record Choices(
    List<String> renames, List<String> drops, Set<Hazard> allowed, boolean release, boolean undo) {
  /** Nothing is said. */
  public static final Choices NONE = new Choices(List.of(), List.of(), Set.of(), false, false);

  public Choices {
    renames = List.copyOf(renames);
    drops = List.copyOf(drops);
    Set<Hazard> copy = EnumSet.noneOf(Hazard.class);
    copy.addAll(allowed);
    allowed = Set.copyOf(copy);
  }

  /** The same with other answers to what was asked. */
  public Choices answering(List<String> newRenames, List<String> newDrops) {
    return new Choices(newRenames, newDrops, allowed, release, undo);
  }
}

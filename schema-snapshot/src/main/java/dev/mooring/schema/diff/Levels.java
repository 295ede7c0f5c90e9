package dev.mooring.schema.diff;

import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.finding.Level;
import java.util.Optional;

/** How loud an effect is unless the project says otherwise. */
public final class Levels {
  private Levels() {}

  /** The default level; empty for what is not reported. */
  public static Optional<Level> byDefault(Effect effect) {
    return switch (effect) {
      case BREAKS_READS, BREAKS_WRITES, INTEGRITY -> Optional.of(Level.ERROR);
      case STRICTER, PERFORMANCE -> Optional.of(Level.WARNING);
      case COSMETIC -> Optional.of(Level.NOTE);
      case NONE -> Optional.empty();
    };
  }
}

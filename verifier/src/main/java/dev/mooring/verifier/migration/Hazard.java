package dev.mooring.verifier.migration;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a statement may do to data or to what protects it; none is written unless allowed. */
public enum Hazard {
  /** Rows are lost. */
  DROP_TABLE("drops a table with its rows"),
  /** Values are lost. */
  DROP_COLUMN("drops a column with its values"),
  /** A sequence, an enum type or a domain goes. */
  DROP_OBJECT("drops a sequence or type"),
  /** Rows that were refused are taken from then on. */
  DROP_CONSTRAINT("drops a constraint that the entities do not declare"),
  /** Values are rounded, cut or otherwise changed on the way to another type. */
  CONVERT("changes values on the way to another type");

  private final String text;

  Hazard(String text) {
    this.text = text;
  }

  /** The name on the command line: {@code drop-column}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it does, as a clause: {@code drops a column with its values}. */
  public String text() {
    return text;
  }

  /** The hazard of that name; {@code null} for none. */
  public static @Nullable Hazard of(String id) {
    for (Hazard hazard : values()) {
      if (hazard.id().equals(id)) {
        return hazard;
      }
    }
    return null;
  }
}

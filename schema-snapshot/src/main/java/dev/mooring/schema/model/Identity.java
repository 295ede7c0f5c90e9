package dev.mooring.schema.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the database numbers new rows of a column.
 *
 * @param start the first value
 * @param increment the step
 * @param sequence the sequence behind it as a catalog names it, because entities may ask for it by
 *     that name; {@code null} where the engine shows none, and always when it comes from entities
 */
public record Identity(Kind kind, long start, long increment, @Nullable ObjectName sequence) {
  public Identity {
    Objects.requireNonNull(kind, "kind");
  }

  /** Without a sequence that is known by name. */
  public Identity(Kind kind, long start, long increment) {
    this(kind, start, increment, null);
  }

  /**
   * The flavour of numbering; the last two behave like {@link #BY_DEFAULT} when rows are inserted.
   */
  public enum Kind {
    ALWAYS,
    BY_DEFAULT,
    /** PostgreSQL's {@code serial}: a default that reads a sequence owned by the column. */
    SERIAL,
    AUTO_INCREMENT
  }
}

package dev.mooring.schema.model;

import java.util.Objects;

/**
 * How the database numbers new rows of a column.
 *
 * @param start the first value
 * @param increment the step
 */
public record Identity(Kind kind, long start, long increment) {
  public Identity {
    Objects.requireNonNull(kind, "kind");
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

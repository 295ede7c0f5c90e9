package dev.mooring.schema.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One part of an index.
 *
 * @param value a column's name, or an SQL expression
 * @param expression whether {@code value} is an expression
 * @param nullOrder where NULLs sort; {@code null} for the engine's default of that direction
 * @param operatorClass {@code null} for the type's default
 * @param collation {@code null} for the column's own
 */
public record IndexPart(
    String value,
    boolean expression,
    boolean descending,
    @Nullable Nulls nullOrder,
    @Nullable String operatorClass,
    @Nullable String collation) {
  public IndexPart {
    Objects.requireNonNull(value, "value");
  }

  /** A plain ascending column. */
  public static IndexPart column(String name) {
    return new IndexPart(name, false, false, null, null, null);
  }

  /** Where NULLs sort. */
  public enum Nulls {
    FIRST,
    LAST
  }
}

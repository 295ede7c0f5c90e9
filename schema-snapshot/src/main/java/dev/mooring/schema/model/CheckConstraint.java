package dev.mooring.schema.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A check constraint.
 *
 * @param name {@code null} where the engine chooses
 * @param column the column it was declared on; {@code null} for a table check, and always when read
 *     from a catalog
 * @param expression the SQL condition; for an unknown check the name of what it depends on
 * @param validated existing rows are known to satisfy it and new ones are checked
 * @param unknown the condition depends on code that cannot run during compilation: it is neither
 *     rendered nor compared, and it is reported once
 */
public record CheckConstraint(
    @Nullable String name,
    @Nullable String column,
    String expression,
    boolean validated,
    boolean unknown) {
  public CheckConstraint {
    Objects.requireNonNull(expression, "expression");
  }

  /** For {@link Sorted#keyed}. */
  String sortKey() {
    return (column == null ? "" : column) + " " + expression + " " + name + " ";
  }
}

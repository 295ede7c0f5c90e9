package dev.mooring.schema.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint.
 *
 * @param name {@code null} where the engine chooses
 * @param columns in key order
 * @param nullsNotDistinct two NULLs count as equal
 */
public record UniqueKey(
    @Nullable String name,
    List<String> columns,
    boolean nullsNotDistinct,
    Deferrability deferrability) {
  public UniqueKey {
    columns = List.copyOf(columns);
    Objects.requireNonNull(deferrability, "deferrability");
  }

  /** For {@link Sorted#keyed}. */
  String sortKey() {
    return columns + " " + name + " ";
  }
}

package dev.mooring.schema.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param name {@code null} where the engine chooses
 * @param columns the referring columns, in key order
 * @param targetColumns the columns referred to, in the order of {@code columns}
 * @param validated existing rows are known to satisfy it and new ones are checked
 */
public record ForeignKey(
    @Nullable String name,
    List<String> columns,
    ObjectName target,
    List<String> targetColumns,
    ReferentialAction onDelete,
    ReferentialAction onUpdate,
    Deferrability deferrability,
    boolean validated) {
  public ForeignKey {
    columns = List.copyOf(columns);
    targetColumns = List.copyOf(targetColumns);
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(onDelete, "onDelete");
    Objects.requireNonNull(onUpdate, "onUpdate");
    Objects.requireNonNull(deferrability, "deferrability");
  }

  /** For {@link Sorted#keyed}. */
  String sortKey() {
    return columns + " " + target + " " + name + " ";
  }
}

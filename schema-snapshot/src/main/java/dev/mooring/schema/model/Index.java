package dev.mooring.schema.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An index that is not merely the implementation of a constraint.
 *
 * @param name {@code null} where the engine chooses
 * @param parts in index order
 * @param method {@code null} for the engine's ordinary method (btree)
 * @param predicate the condition of a partial index; {@code null} for a whole one
 * @param include further columns carried along, in order
 * @param valid usable by queries; {@code false} after a failed concurrent build
 */
public record Index(
    @Nullable String name,
    List<IndexPart> parts,
    boolean unique,
    boolean nullsNotDistinct,
    @Nullable String method,
    @Nullable String predicate,
    List<String> include,
    boolean valid) {
  public Index {
    parts = List.copyOf(parts);
    include = List.copyOf(include);
    Objects.requireNonNull(parts, "parts");
  }

  /** For {@link Sorted#keyed}. */
  String sortKey() {
    return parts + " " + name + " ";
  }
}

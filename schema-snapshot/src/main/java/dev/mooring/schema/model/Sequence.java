package dev.mooring.schema.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of its own; those that identity or serial columns own are part of the column.
 *
 * @param type {@code null} for the engine's default (bigint)
 * @param minimum {@code null} for the default of the type and direction
 * @param maximum {@code null} for the default of the type and direction
 * @param entity where the entities ask for it: a binary class name, or those of all that share it,
 *     separated by {@code ", "}; {@code null} when read from a catalog
 */
public record Sequence(
    ObjectName name,
    @Nullable String type,
    long start,
    long increment,
    @Nullable Long minimum,
    @Nullable Long maximum,
    boolean cycle,
    @Nullable String entity) {
  public Sequence {
    Objects.requireNonNull(name, "name");
  }

  /** The binary names of the classes that it numbers; empty when read from a catalog. */
  public List<String> entities() {
    return entity == null ? List.of() : List.of(entity.split(", "));
  }
}

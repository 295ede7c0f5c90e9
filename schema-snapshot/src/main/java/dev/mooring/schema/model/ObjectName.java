package dev.mooring.schema.model;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of a table, sequence, type or domain as the catalog holds it.
 *
 * @param schema the schema that holds it; {@code null} in the unit's default schema
 * @param name the name, folded as the engine folds it unless it was quoted
 */
public record ObjectName(@Nullable String schema, String name) implements Comparable<ObjectName> {
  private static final Comparator<ObjectName> ORDER =
      Comparator.comparing((ObjectName n) -> n.schema == null ? "" : n.schema)
          .thenComparing(ObjectName::name);

  public ObjectName {
    Objects.requireNonNull(name, "name");
  }

  /** A name in the unit's default schema. */
  public static ObjectName of(String name) {
    return new ObjectName(null, name);
  }

  /** {@code schema.name}, or the name alone in the default schema; for people, not for SQL. */
  @Override
  public String toString() {
    return schema == null ? name : schema + "." + name;
  }

  @Override
  public int compareTo(ObjectName other) {
    return ORDER.compare(this, other);
  }
}

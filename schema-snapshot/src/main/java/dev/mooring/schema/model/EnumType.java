package dev.mooring.schema.model;

import java.util.List;
import java.util.Objects;

/**
 * A native enum type.
 *
 * @param values in the type's own order
 */
public record EnumType(ObjectName name, List<String> values) {
  public EnumType {
    Objects.requireNonNull(name, "name");
    values = List.copyOf(values);
  }
}

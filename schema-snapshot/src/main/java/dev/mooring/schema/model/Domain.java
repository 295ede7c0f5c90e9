package dev.mooring.schema.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A named type with constraints of its own. */
public record Domain(
    ObjectName name,
    String type,
    boolean nullable,
    @Nullable String defaultValue,
    List<CheckConstraint> checks) {
  public Domain {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    checks = Sorted.by(Sorted.keyed(CheckConstraint::sortKey), checks);
  }
}

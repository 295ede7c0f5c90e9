package dev.mooring.verifier.compat;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.ObjectName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a row that names none of the columns of a check passes it. */
@FunctionalInterface
interface CheckProbe {
  /** Whether it does; {@code null} where nobody knows. */
  @Nullable Boolean passes(ObjectName table, Set<String> columns, CheckConstraint check);
}

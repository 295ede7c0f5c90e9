package dev.mooring.schema.diff;

import java.util.Collection;
import java.util.Set;

/**
 * Which constraints and indexes are worth a change of their own.
 *
 * @param silent columns whose absence on one side says it already
 */
record ColumnFilter(Set<String> silent) {
  boolean admits(Collection<String> columns) {
    return silent.isEmpty() || columns.stream().noneMatch(silent::contains);
  }
}

package dev.mooring.schema.diff;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The values that both sides admit, where both are lists of values. */
record ValueSets(Set<String> expected, Set<String> actual) {
  ValueSets {
    expected = Set.copyOf(expected);
    actual = Set.copyOf(actual);
  }

  static ValueSets of(Collection<String> expected, Collection<String> actual) {
    return new ValueSets(new HashSet<>(expected), new HashSet<>(actual));
  }

  static Optional<ValueSets> of(CheckChange.Changed change) {
    Optional<CheckValues> expected = CheckValues.of(change.expected().expression());
    Optional<CheckValues> actual = CheckValues.of(change.actual().expression());
    return expected.isPresent() && actual.isPresent()
        ? Optional.of(new ValueSets(expected.get().values(), actual.get().values()))
        : Optional.empty();
  }

  /** Whether the database refuses a value that the entities have. */
  boolean refusesSome() {
    return !actual.containsAll(expected);
  }
}

package dev.mooring.schema.diff;

import dev.mooring.schema.diff.KeyedPairing.Pair;
import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares domains. */
final class DomainDiffer {
  private DomainDiffer() {}

  static void diff(Schema expected, Schema actual, List<SchemaChange> changes) {
    KeyedPairing<Domain> domains =
        KeyedPairing.of(expected.domains(), actual.domains(), Domain::name);
    domains.missing().forEach(domain -> changes.add(new DomainChange.Missing(domain)));
    domains.extra().forEach(domain -> changes.add(new DomainChange.Extra(domain)));
    for (Pair<Domain> pair : domains.pairs()) {
      compare(pair.expected(), pair.actual(), changes);
    }
  }

  private static void compare(Domain expected, Domain actual, List<SchemaChange> changes) {
    if (TypeDifference.between(expected.type(), actual.type()).kind() != TypeDifference.Kind.NONE) {
      changes.add(new DomainChange.Changed(expected, actual, DomainChange.Aspect.TYPE));
    }
    if (expected.nullable() != actual.nullable()) {
      changes.add(new DomainChange.Changed(expected, actual, DomainChange.Aspect.NULLABILITY));
    }
    if (!Objects.equals(
        Defaults.meaningful(expected.defaultValue()), Defaults.meaningful(actual.defaultValue()))) {
      changes.add(new DomainChange.Changed(expected, actual, DomainChange.Aspect.DEFAULT));
    }
    if (!conditions(expected).equals(conditions(actual))) {
      changes.add(new DomainChange.Changed(expected, actual, DomainChange.Aspect.CHECKS));
    }
  }

  private static Set<String> conditions(Domain domain) {
    return domain.checks().stream().map(CheckConstraint::expression).collect(Collectors.toSet());
  }
}

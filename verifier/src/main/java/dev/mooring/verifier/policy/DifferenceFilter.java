package dev.mooring.verifier.policy;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.PolicySettings;
import dev.mooring.schema.sql.SqlDialect;
import java.util.List;
import java.util.Optional;

/**
 * What a project says of differences between any two schemas: its policies, and what is nobody's
 * business. The baseline has no say, since it is about entities and migrations as they were.
 */
public final class DifferenceFilter {
  private final Policies policies;
  private final UnmanagedObjects unmanaged;

  /** A filter for a project with these settings. */
  public DifferenceFilter(PolicySettings settings) {
    this.policies = new Policies(settings.policies());
    this.unmanaged =
        new UnmanagedObjects(
            new PolicySettings(settings.policies(), true, settings.unmanaged(), false));
  }

  /** The difference at its level; empty where it is not to be reported. */
  public Optional<Finding> apply(Finding difference) {
    return policies.apply(unmanaged.removed(List.of(difference))).stream().findFirst();
  }

  /** What a catalog shows without what somebody else looks after. */
  public Schema managed(Schema schema) {
    SqlDialect dialect = SqlDialect.of(schema.dialect());
    return schema.only(name -> !unmanaged.isUnmanaged(dialect.quote(name)));
  }
}

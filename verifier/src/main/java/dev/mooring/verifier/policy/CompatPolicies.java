package dev.mooring.verifier.policy;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.PolicySettings.Policy;
import dev.mooring.verifier.config.CodePattern;
import java.util.List;
import java.util.Optional;

/** The policies whose codes begin with {@code compat.}: what a project accepts of a rollout. */
public final class CompatPolicies {
  private final List<AppliedPolicy> policies;

  /** Of those, the ones that are about releases. */
  public CompatPolicies(List<Policy> policies) {
    this.policies =
        policies.stream()
            .filter(policy -> policy.codes().stream().anyMatch(CodePattern::isCompat))
            .map(AppliedPolicy::new)
            .toList();
  }

  /** The finding at its level; empty where it is not to be reported. */
  public Optional<Finding> apply(Finding finding) {
    for (AppliedPolicy policy : policies) {
      if (policy.covers(finding)) {
        return Optional.ofNullable(policy.decide(finding));
      }
    }
    return Optional.of(finding);
  }
}

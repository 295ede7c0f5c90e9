package dev.mooring.verifier.policy;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.PolicySettings;
import dev.mooring.schema.spi.PolicySettings.Policy;
import dev.mooring.verifier.hazard.LintCode;
import java.util.List;

/** What a project's policies say of hazards in migrations. */
public final class LintLevels {
  private final List<Policy> stated;
  private final Policies policies;

  /** For a project with these settings. */
  public LintLevels(PolicySettings settings) {
    this.stated = settings.policies();
    this.policies = new Policies(stated);
  }

  /** The hazards at their levels, without those that are not to be reported. */
  public List<Finding> apply(List<Finding> hazards) {
    return policies.apply(hazards);
  }

  /** Whether a policy asks for that code by its whole name. */
  public boolean isAskedFor(LintCode code) {
    return stated.stream()
        .anyMatch(policy -> policy.level() != null && policy.codes().contains(code.id()));
  }
}

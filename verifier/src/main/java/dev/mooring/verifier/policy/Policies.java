package dev.mooring.verifier.policy;

import dev.mooring.schema.diff.Codes;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.PolicySettings.Policy;
import dev.mooring.verifier.config.CodePattern;
import dev.mooring.verifier.hazard.LintCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The policies of {@code mooring.toml}: the first that covers a difference, or a hazard, decides
 * its level.
 */
final class Policies {
  private final List<AppliedPolicy> policies;

  Policies(List<Policy> policies) {
    this.policies =
        policies.stream()
            .filter(policy -> !policy.codes().stream().allMatch(CodePattern::isCompat))
            .map(AppliedPolicy::new)
            .toList();
  }

  /** The findings at their levels, without those that are not to be reported. */
  List<Finding> apply(List<Finding> findings) {
    List<Finding> decided = new ArrayList<>();
    for (Finding finding : findings) {
      Finding result = isJudged(finding.code()) ? decide(finding) : finding;
      if (result != null) {
        decided.add(result);
      }
    }
    return decided;
  }

  private static boolean isJudged(String code) {
    return Codes.all().contains(code) || LintCode.ids().contains(code);
  }

  private @Nullable Finding decide(Finding finding) {
    AppliedPolicy first = null;
    for (AppliedPolicy policy : policies) {
      if (policy.covers(finding)) {
        if (first == null) {
          first = policy;
        } else {
          policy.comesAfter(first);
        }
      }
    }
    return first == null ? finding : first.decide(finding);
  }

  /** Those that decided nothing. */
  List<Finding> unused() {
    return policies.stream().map(AppliedPolicy::unused).filter(Objects::nonNull).toList();
  }
}

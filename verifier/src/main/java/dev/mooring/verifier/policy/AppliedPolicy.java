package dev.mooring.verifier.policy;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.spi.PolicySettings.Policy;
import dev.mooring.verifier.config.CodePattern;
import dev.mooring.verifier.config.ObjectPattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One policy while it is applied: remembers whether it decided anything. */
final class AppliedPolicy {
  static final String UNUSED = "policy.unused";
  private final Policy policy;
  private final List<ObjectPattern> objects;
  private boolean used;
  private @Nullable AppliedPolicy before;

  AppliedPolicy(Policy policy) {
    this.policy = policy;
    this.objects = policy.objects().stream().map(ObjectPattern::of).toList();
  }

  boolean covers(Finding finding) {
    return policy.codes().stream().anyMatch(code -> CodePattern.covers(code, finding.code()))
        && objects.stream().anyMatch(pattern -> pattern.covers(finding.object()));
  }

  /** The finding at the policy's level; {@code null} where it is not to be reported. */
  @Nullable Finding decide(Finding finding) {
    used = true;
    Level level = policy.level();
    if (level == null || level == finding.level()) {
      return level == null ? null : finding;
    }
    return finding
        .as(level)
        .saying(
            finding.message()
                + " ("
                + level.id()
                + " by "
                + policy.file()
                + ":"
                + policy.line()
                + ": "
                + policy.reason()
                + ")");
  }

  /** Another policy decided what this one covers, too. */
  void comesAfter(AppliedPolicy other) {
    if (before == null) {
      before = other;
    }
  }

  /** That it decided nothing; {@code null} where it did, or is about hazards alone. */
  @Nullable Finding unused() {
    if (used || policy.codes().stream().noneMatch(CodePattern::isOfDifferences)) {
      return null;
    }
    String what = list(policy.codes()) + " of " + list(policy.objects());
    AppliedPolicy first = before;
    Finding finding =
        first == null
            ? Finding.error(
                UNUSED,
                policy.file(),
                "this policy decides nothing: there is no " + what,
                "delete it")
            : Finding.error(
                UNUSED,
                policy.file(),
                "this policy decides nothing: the one in line "
                    + first.policy.line()
                    + " comes first for every "
                    + what,
                "put it above line " + first.policy.line() + ", or delete it");
    return finding.as(Level.WARNING).at(policy.file(), policy.line());
  }

  private static String list(List<String> patterns) {
    return String.join(" or ", patterns);
  }
}

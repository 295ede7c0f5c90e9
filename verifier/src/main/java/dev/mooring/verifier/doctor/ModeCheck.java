package dev.mooring.verifier.doctor;

import dev.mooring.schema.spi.UnitPlan;
import org.jspecify.annotations.Nullable;

/** What a build would do with the lock. */
final class ModeCheck {
  private static final String NAME = "mode";

  private ModeCheck() {}

  static void look(Patient patient, Results results) {
    @Nullable UnitPlan plan = patient.plan();
    boolean ci = patient.request().ci();
    boolean checks = plan == null ? ci : plan.lockMode() == UnitPlan.LockMode.CHECK;
    results.ok(
        NAME,
        (ci ? "CI=true: everything is proven anew, and " : "")
            + (checks
                ? "a stale lock is an error, nothing is written"
                : "the lock is written when it is proven"));
  }
}

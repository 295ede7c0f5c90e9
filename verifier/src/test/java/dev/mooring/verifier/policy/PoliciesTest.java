package dev.mooring.verifier.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.spi.PolicySettings.Policy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which policy decides a difference. */
class PoliciesTest {
  private static final Finding EXTRA = difference("column.extra", "owners.old", Level.ERROR);
  private static final Finding LENGTH = difference("column.length", "owners.name", Level.WARNING);

  @Test
  void theFirstThatCoversADifferenceDecides() {
    Policies policies =
        new Policies(
            List.of(
                policy(1, "column.extra", "pets", Level.NOTE),
                policy(5, "column.extra", "owners", Level.WARNING),
                policy(9, "column.*", "*", null)));

    assertThat(policies.apply(List.of(EXTRA, LENGTH)))
        .extracting(finding -> finding.level() + " " + finding.message())
        .containsExactly("WARNING owners.old differs (warning by mooring.toml:5: because)");
    assertThat(policies.unused())
        .extracting(finding -> finding.line() + " " + finding.message())
        .containsExactly("1 this policy decides nothing: there is no column.extra of pets");
  }

  @Test
  void oneBehindAnotherThatTakesAllItsDifferencesIsSaidSo() {
    Policies policies =
        new Policies(
            List.of(
                policy(1, "column.*", "*", null),
                policy(5, "column.extra", "owners", Level.ERROR)));

    assertThat(policies.apply(List.of(EXTRA))).isEmpty();
    Finding unused = policies.unused().get(0);
    assertThat(unused.code()).isEqualTo("policy.unused");
    assertThat(unused.level()).isEqualTo(Level.WARNING);
    assertThat(unused.file() + ":" + unused.line()).isEqualTo("mooring.toml:5");
    assertThat(unused.message())
        .isEqualTo(
            "this policy decides nothing: the one in line 1 comes first for every column.extra of"
                + " owners");
  }

  @Test
  void raisesAndLowers() {
    Policies policies =
        new Policies(
            List.of(
                policy(1, "column.extra", "*", Level.NOTE),
                policy(5, "column.length", "*", Level.ERROR)));

    assertThat(policies.apply(List.of(EXTRA, LENGTH)))
        .extracting(Finding::level)
        .containsExactly(Level.NOTE, Level.ERROR);
  }

  @Test
  void theSameLevelIsUsedAndLeavesTheMessageAlone() {
    Policies policies = new Policies(List.of(policy(1, "column.extra", "*", Level.ERROR)));

    assertThat(policies.apply(List.of(EXTRA))).containsExactly(EXTRA);
    assertThat(policies.unused()).isEmpty();
  }

  @Test
  void whatIsNoDifferenceStaysWhateverThePolicies() {
    Finding ddl = Finding.error("entities.ddl", "owners", "the engine refuses owners");
    Policies policies = new Policies(List.of(policy(1, "*", "*", null)));

    assertThat(policies.apply(List.of(ddl))).containsExactly(ddl);
    assertThat(policies.unused()).hasSize(1);
  }

  static Finding difference(String code, String object, Level level) {
    return new Finding(
        code,
        Effect.INTEGRITY,
        level,
        object,
        null,
        null,
        0,
        object + " differs",
        "one",
        "other",
        List.of());
  }

  private static Policy policy(int line, String code, String object, @Nullable Level level) {
    return new Policy(List.of(code), List.of(object), level, "because", "mooring.toml", line);
  }
}

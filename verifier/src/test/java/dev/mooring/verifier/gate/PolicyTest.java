package dev.mooring.verifier.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.GateResult;
import dev.mooring.schema.spi.PolicySettings;
import dev.mooring.schema.spi.PolicySettings.Policy;
import dev.mooring.schema.spi.PolicySettings.Unmanaged;
import dev.mooring.schema.spi.UnitPlan.DriftMode;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Differences as a project judges them. */
class PolicyTest {
  @TempDir Path root;
  private TestProject project;
  private Schema clinic;

  @BeforeEach
  void project() throws Exception {
    project = new TestProject(root, "h2").migration("V1__clinic.sql", TestProject.clinicSql("h2"));
    clinic = TestProject.clinic("h2");
  }

  @Test
  void whatIsIgnoredDoesNotKeepTheLockFromBeingWritten() throws Exception {
    project
        .migration("V2__drop.sql", "alter table owners drop column email;")
        .policies(policies(policy("column.missing", "owners", null)));
    GateResult result = project.verify(clinic);
    assertThat(TestProject.text(result.findings())).isEmpty();
    assertThat(result.proven()).isTrue();
    assertThat(project.lockFile()).exists();
  }

  @Test
  void onlyWhatIsCoveredIsLowered() throws Exception {
    project
        .migration(
            "V2__drop.sql",
            "alter table owners drop column email; alter table pets drop column kind;")
        .policies(policies(policy("column.missing", "owners.email", Level.WARNING)));
    GateResult result = project.verify(clinic);
    assertThat(result.proven()).isFalse();
    assertThat(levels(result))
        .containsExactly("ERROR column.missing pets.kind", "WARNING column.missing owners.email");
    assertThat(result.findings().get(1).message())
        .endsWith(" (warning by mooring.toml:7: because)");
  }

  @Test
  void whatIsRaisedFailsAndKeepsItsWayOut() throws Exception {
    project
        .migration("V2__wider.sql", "alter table owners alter column balance numeric(12, 2);")
        .policies(policies(policy("column.*", "*", Level.ERROR)));
    GateResult result = project.verify(clinic);
    assertThat(result.proven()).isFalse();
    assertThat(levels(result)).containsExactly("ERROR column.precision owners.balance");
    assertThat(result.findings().get(0).fix()).isNotEmpty();

    project.policies(PolicySettings.NONE);
    GateResult usual = project.verify(clinic);
    assertThat(levels(usual)).containsExactly("NOTE column.precision owners.balance");
    assertThat(usual.findings().get(0).fix()).isEmpty();
  }

  @Test
  void driftThatWaitsIsJudgedFirst() throws Exception {
    project
        .drift(DriftMode.WARN)
        .migration("V2__wider.sql", "alter table owners alter column balance numeric(12, 2);")
        .policies(policies(policy("column.*", "*", Level.ERROR)));
    GateResult result = project.verify(clinic);
    assertThat(result.proven()).isFalse();
    assertThat(levels(result)).containsExactly("WARNING column.precision owners.balance");
  }

  @Test
  void oneThatDecidesNothingIsTold() throws Exception {
    project.policies(policies(policy("column.extra", "legacy_*", null)));
    GateResult result = project.verify(clinic);
    assertThat(result.proven()).isTrue();
    assertThat(TestProject.text(result.findings()))
        .isEqualTo(
            """
            mooring.toml:7: warning: [policy.unused] this policy decides nothing: there is no \
            column.extra of legacy_*
                fix         delete it
            """);
  }

  @Test
  void unmappedObjectsAreFindingsWhereAskedFor() throws Exception {
    project
        .migration(
            "V2__more.sql",
            "create table qrtz_locks (id int); create table tmp_1 (id int);"
                + " create sequence numbers; create sequence batch_job_seq;")
        .policies(
            new PolicySettings(
                List.of(),
                true,
                List.of(new Unmanaged("tmp_?", "mooring.toml", 3), unmanaged("nothing_*")),
                false));
    GateResult result = project.verify(clinic);
    assertThat(result.proven()).isTrue();
    assertThat(levels(result))
        .containsExactly(
            "WARNING table.extra audit",
            "WARNING policy.unused mooring.toml",
            "WARNING sequence.extra numbers");
    assertThat(result.findings().get(1).message())
        .isEqualTo("no table, sequence or type without an entity is called nothing_*");

    project.policies(PolicySettings.NONE);
    assertThat(project.verify(clinic).findings()).isEmpty();
  }

  @Test
  void partitionsBelongToTheirTableAndViewsAreCalledSo() throws Exception {
    TestProject server =
        new TestProject(root.resolve("server"), "postgresql")
            .migration("V1__clinic.sql", TestProject.clinicSql("postgresql"))
            .migration(
                "V2__more.sql",
                """
                create type colour as enum ('RED', 'BLUE');
                create table paint (id serial primary key, colour colour) partition by range (id);
                create table paint_1 partition of paint for values from (1) to (100);
                create view reds as select * from paint where colour = 'RED';
                create sequence numbers;
                create domain short as varchar(5);
                create type mood as enum ('GOOD', 'BAD');
                create domain humour as mood;
                alter table owners add column humours humour[];
                create table "Quartz x" (id int);
                """)
            .policies(
                new PolicySettings(
                    List.of(policy("domain.*", "SHORT", null)),
                    true,
                    List.of(unmanaged("quartz x")),
                    false));
    GateResult result = server.verify(TestProject.clinic("postgresql"));
    assertThat(result.proven()).isTrue();
    assertThat(result.findings())
        .extracting(Finding::message)
        .contains(
            "no entity uses the type colour",
            "no entity uses the sequence numbers",
            "no entity maps the table paint",
            "no entity maps the view reds")
        .noneMatch(message -> message.contains("paint_1") || message.contains("uartz"))
        .noneMatch(message -> message.startsWith("no entity uses") && message.contains("mo"))
        .noneMatch(message -> message.contains("short") || message.contains("policy"));
  }

  @Test
  void aTableThatAnEntityMapsIsComparedWhoeverElseLooksAfterIt() throws Exception {
    project
        .migration("V2__drop.sql", "alter table owners drop column email;")
        .policies(new PolicySettings(List.of(), true, List.of(unmanaged("*")), false));
    assertThat(levels(project.verify(clinic))).containsExactly("ERROR column.missing owners.email");
  }

  @Test
  void unmanagedSaysNothingWhileNothingUnmappedIsReported() throws Exception {
    project.policies(new PolicySettings(List.of(), false, List.of(unmanaged("audit")), false));
    Finding told = project.verify(clinic).findings().get(0);
    assertThat(told.code()).isEqualTo("policy.unused");
    assertThat(told.fix()).containsExactly("report-unmapped = true");
  }

  private static List<String> levels(GateResult result) {
    return result.findings().stream()
        .map(finding -> finding.level() + " " + finding.code() + " " + finding.object())
        .toList();
  }

  private static PolicySettings policies(Policy... policies) {
    return new PolicySettings(List.of(policies), false, List.of(), false);
  }

  private static Policy policy(String code, String object, @Nullable Level level) {
    return new Policy(List.of(code), List.of(object), level, "because", "mooring.toml", 7);
  }

  private static Unmanaged unmanaged(String pattern) {
    return new Unmanaged(pattern, "mooring.toml", 4);
  }
}

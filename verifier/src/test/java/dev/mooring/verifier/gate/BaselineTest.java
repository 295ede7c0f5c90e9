package dev.mooring.verifier.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.GateResult;
import dev.mooring.schema.spi.PolicySettings;
import dev.mooring.schema.spi.PolicySettings.Policy;
import dev.mooring.schema.spi.UnitPlan.LockMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that has drifted already starts with what there is. */
class BaselineTest {
  private static final PolicySettings WRITE = new PolicySettings(List.of(), false, List.of(), true);

  /** Ten differences. */
  private static final String DRIFT =
      """
      alter table owners drop constraint balance_positive;
      drop index owners_email;
      alter table owners alter column email varchar(100);
      alter table owners alter column name set null;
      alter table owners alter column balance numeric(10, 1);
      alter table owners drop column version;
      alter table owners add column shoe_size int not null;
      drop index pets_by_name;
      alter table pets drop column born;
      alter table pets drop column kind;
      alter sequence pets_seq increment by 1;
      """;

  @TempDir Path root;
  private TestProject project;
  private Schema clinic;
  private Path file;

  @BeforeEach
  void project() throws Exception {
    project = new TestProject(root, "h2").migration("V1__clinic.sql", TestProject.clinicSql("h2"));
    clinic = TestProject.clinic("h2");
    file = root.resolve("schema/clinic.baseline.json");
  }

  @Test
  void tenKnownDifferencesPassAndTheEleventhFails() throws Exception {
    project.migration("V2__drift.sql", DRIFT);
    GateResult drifted = project.verify(clinic);
    assertThat(drifted.proven()).isFalse();
    assertThat(drifted.findings()).hasSize(10);

    GateResult written = project.policies(WRITE).verify(clinic);
    assertThat(written.notes())
        .containsExactly(
            "schema/clinic.baseline.json: written (10 known differences)",
            "schema/clinic.lock.json: created (2 tables)");
    assertThat(written.proven()).isTrue();

    GateResult known = project.policies(PolicySettings.NONE).verify(clinic);
    assertThat(TestProject.text(known.findings()))
        .isEqualTo(
            "-: note: [baseline.known] 10 known differences in schema/clinic.baseline.json\n");
    assertThat(known.verdict())
        .isEqualTo("clinic: 2 tables match 2 migrations (H2 2.4.240) but for 10 known differences");
    assertThat(known.inputFiles()).contains(file);

    project.migration("V3__more.sql", "alter table owners drop column active;");
    GateResult eleventh = project.verify(clinic);
    assertThat(eleventh.proven()).isFalse();
    assertThat(codes(eleventh))
        .containsExactly(
            "error column.missing owners.active",
            "note baseline.known schema/clinic.baseline.json");
  }

  @Test
  void theFileIsOneLineForEachDifferenceAndStaysTheSame() throws Exception {
    project.migration(
        "V2__drift.sql",
        "alter table owners drop column email; alter table owners alter column name set null;");
    project.policies(WRITE).verify(clinic);
    String text =
        """
        {
          "format": 1,
          "unit": "clinic",
          "differences": [
            {"code": "column.missing", "object": "owners.email", "entities": "owners.email \
        varchar(320)", "migrations": "no such column"},
            {"code": "column.nullable", "object": "owners.name", "entities": "owners.name \
        varchar(255) not null", "migrations": "owners.name varchar(255)"}
          ]
        }
        """;
    assertThat(file).hasContent(text);

    project.migration("V3__more.sql", "create table more (id int);");
    GateResult later = project.verify(clinic);
    assertThat(later.notes()).noneMatch(note -> note.contains("baseline"));
    assertThat(file).hasContent(text);
  }

  @Test
  void anotherDriftOfTheSameColumnIsNewAndTheOldOneStale() throws Exception {
    project.migration("V2__short.sql", "alter table owners alter column email varchar(100);");
    project.policies(WRITE).verify(clinic);
    project
        .policies(PolicySettings.NONE)
        .migration("V3__shorter.sql", "alter table owners alter column email varchar(50);");
    GateResult result = project.verify(clinic);
    assertThat(codes(result))
        .containsExactly(
            "error column.length owners.email",
            "warning baseline.stale schema/clinic.baseline.json");
  }

  @Test
  void whatIsMendedIsToldUntilItIsTakenOut() throws Exception {
    project.migration(
        "V2__drift.sql",
        "alter table owners drop column email; alter table owners alter column name set null;");
    project.policies(WRITE).verify(clinic);
    project
        .policies(PolicySettings.NONE)
        .migration("V3__mend.sql", "alter table owners alter column name set not null;");
    GateResult stale = project.verify(clinic);
    assertThat(stale.proven()).isTrue();
    assertThat(TestProject.text(stale.findings()))
        .isEqualTo(
            """
            schema/clinic.baseline.json:6: warning: [baseline.stale] 1 of 2 known differences does \
            not occur as written any more
                line 6: column.nullable owners.name
                fix         compile once with -Amooring.baseline=write, then commit \
            schema/clinic.baseline.json
                            or delete the lines
            -: note: [baseline.known] 1 known difference in schema/clinic.baseline.json
            """);

    assertThat(project.policies(WRITE).verify(clinic).notes())
        .containsExactly("schema/clinic.baseline.json: written (1 known difference)");
    assertThat(codes(project.policies(PolicySettings.NONE).verify(clinic)))
        .containsExactly("note baseline.known schema/clinic.baseline.json");

    project.migration(
        "V4__mend.sql",
        "alter table owners add column email varchar(320);"
            + " create unique index owners_email2 on owners (email);");
    project.policies(WRITE).verify(clinic);
    assertThat(file).doesNotExist();
  }

  @Test
  void theyAreAllShownWhereAskedFor() throws Exception {
    project.migration("V2__drift.sql", "alter table pets drop column kind;");
    project.policies(WRITE).option("notes", "all");
    GateResult result = project.verify(clinic);
    assertThat(codes(result))
        .contains(
            "note column.missing pets.kind", "note baseline.known schema/clinic.baseline.json");
    assertThat(result.findings()).allSatisfy(finding -> assertThat(finding.fix()).isEmpty());
  }

  @Test
  void whatAPolicyIgnoresIsNotWritten() throws Exception {
    project
        .migration("V2__drift.sql", "alter table pets drop column kind;")
        .policies(
            new PolicySettings(
                List.of(
                    new Policy(
                        List.of("column.missing"), List.of("pets"), null, "r", "mooring.toml", 1)),
                false,
                List.of(),
                true));
    assertThat(project.verify(clinic).notes()).noneMatch(note -> note.contains("baseline"));
    assertThat(file).doesNotExist();
  }

  @Test
  void isUsedInCiAndTheLockIsCheckedAsEver() throws Exception {
    project.migration("V2__drift.sql", "alter table owners drop column email;");
    project.policies(WRITE).verify(clinic);
    project.policies(PolicySettings.NONE).ci().lock(LockMode.CHECK);
    assertThat(project.verify(clinic).proven()).isTrue();
    project.migration("V3__more.sql", "create table more (id int);");
    assertThat(codes(project.verify(clinic)))
        .containsExactly(
            "error lock.stale schema/clinic.lock.json",
            "note baseline.known schema/clinic.baseline.json");
  }

  @Test
  void oneThatCannotBeReadIsAnErrorAndWritingMendsIt() throws Exception {
    project.migration("V2__drift.sql", "alter table owners drop column email;");
    project.policies(WRITE).verify(clinic);
    String good = Files.readString(file);
    Files.writeString(file, good.replace("    {\"code\"", "<<<<<<< HEAD\n    {\"code\""));
    GateResult result = project.policies(PolicySettings.NONE).verify(clinic);
    assertThat(result.proven()).isFalse();
    assertThat(TestProject.text(result.findings()))
        .isEqualTo(
            """
            schema/clinic.baseline.json:5: error: [baseline.conflict] a merge conflict is left in \
            the baseline
                fix         git checkout -- schema/clinic.baseline.json
                            or compile once with -Amooring.baseline=write, which writes it anew
            """);

    assertThat(project.policies(WRITE).verify(clinic).proven()).isTrue();
    assertThat(file).hasContent(good);
  }

  private static List<String> codes(GateResult result) {
    return result.findings().stream()
        .map((Finding f) -> f.level().id() + " " + f.code() + " " + f.object())
        .toList();
  }
}

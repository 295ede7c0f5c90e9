package dev.mooring.verifier.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.lock.LockReader;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.EntitySchema;
import dev.mooring.schema.spi.GateResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is prepared, and what is kept of a replay, holds for the migrations as they are now. */
class PreparedTest {
  private static final String DROP = "alter table owners drop column email;";

  @TempDir Path root;
  private TestProject project;
  private Schema clinic;

  @BeforeEach
  void project() throws Exception {
    project = new TestProject(root, "h2").migration("V1__clinic.sql", TestProject.clinicSql("h2"));
    clinic = TestProject.clinic("h2");
  }

  /** A boot that fails is not verified; the next request may be about other migrations. */
  @Test
  void isForgottenWhereNobodyVerifiedIt() throws Exception {
    assertThat(project.verify(clinic).findings()).isEmpty();
    try (MooringGate gate = new MooringGate()) {
      project.migration("V2__drop.sql", DROP);
      gate.prepare(project.context(), project.plan());
      project.delete("V2__drop.sql");
      gate.prepare(project.context(), project.plan());
      GateResult result =
          gate.verify(project.context(), project.plan(), new EntitySchema(clinic, List.of()));
      assertThat(result.findings()).isEmpty();
      assertThat(result.proven()).isTrue();
    }
  }

  @Test
  void isFoundOutWhereAMigrationChangedAfterwards() throws Exception {
    project.verify(clinic);
    assertThat(project.migration("V2__drop.sql", DROP).verify(clinic).findings()).isNotEmpty();
    assertThat(project.verify(clinic).findings()).isNotEmpty();
  }

  /** What is kept is handed on without being read, so that it must be whole. */
  @Test
  void isReplayedAnewWhereWhatWasKeptIsDamaged() throws Exception {
    GateResult first = project.verify(clinic);
    Path kept = root.resolve("target/mooring/clinic.migrated");
    String text = Files.readString(kept);
    for (String damaged :
        new String[] {
          text.replace("owner", "keeper").replace("OWNER", "KEEPER"),
          text.substring(0, text.length() - 20),
          "",
          "\n\n"
        }) {
      assertThat(damaged).isNotEqualTo(text);
      Files.writeString(kept, damaged);
      GateResult again = project.verify(clinic);
      assertThat(again.findings()).isEmpty();
      assertThat(again.migratedDocument()).isEqualTo(first.migratedDocument());
      assertThat(Files.readString(kept)).isEqualTo(text);
    }
    assertThat(LockReader.read(String.valueOf(first.migratedDocument()), "m").schema().tables())
        .isNotEmpty();
  }
}

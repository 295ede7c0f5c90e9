package dev.mooring.verifier.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.lock.LockReader;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.GateResult;
import dev.mooring.schema.spi.UnitPlan.DriftMode;
import dev.mooring.schema.spi.UnitPlan.LockMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock is written from a proven state, and from nothing else. */
class LockTest {
  @TempDir Path root;
  private TestProject project;
  private Schema clinic;

  @BeforeEach
  void project() throws Exception {
    project = new TestProject(root, "h2").migration("V1__clinic.sql", TestProject.clinicSql("h2"));
    clinic = TestProject.clinic("h2");
  }

  @Test
  void isWrittenOnceAndThenAgainWhereItChanged() throws Exception {
    GateResult first = project.verify(clinic);
    assertThat(first.findings()).isEmpty();
    assertThat(first.notes()).containsExactly("schema/clinic.lock.json: created (2 tables)");
    assertThat(first.verdict()).isEqualTo("clinic: 2 tables match 1 migration (H2 2.4.240)");
    assertThat(Files.readString(project.lockFile())).isEqualTo(first.lockDocument());
    assertThat(LockReader.read(first.lockDocument(), "lock").schema()).isEqualTo(clinic);
    assertThat(LockReader.read(String.valueOf(first.migratedDocument()), "m").schema().tables())
        .hasSize(3);

    assertThat(project.verify(clinic).notes()).isEmpty();

    project.migration("V2__more.sql", "create table more (id int);");
    assertThat(project.verify(clinic).notes())
        .singleElement()
        .asString()
        .startsWith("schema/clinic.lock.json: migrations ");
  }

  @Test
  void staysAsItWasWhileThereIsDrift() throws Exception {
    project.verify(clinic);
    String before = Files.readString(project.lockFile());
    project.migration("V2__drop.sql", "alter table owners drop column email;");
    GateResult result = project.verify(clinic);
    assertThat(result.proven()).isFalse();
    assertThat(result.verdict()).isNull();
    assertThat(Files.readString(project.lockFile())).isEqualTo(before);
    assertThat(result.lockDocument()).isNotEqualTo(before);
  }

  @Test
  void isNeitherWrittenNorProvenWhereDriftOnlyWarns() throws Exception {
    project
        .drift(DriftMode.WARN)
        .migration("V2__drop.sql", "alter table owners drop column email;");
    GateResult result = project.verify(clinic);
    assertThat(result.proven()).isFalse();
    assertThat(result.findings()).extracting(Finding::level).containsOnly(Level.WARNING);
    assertThat(project.lockFile()).doesNotExist();
  }

  @Test
  void isCheckedAndNotWrittenWhereAskedFor() throws Exception {
    project.lock(LockMode.CHECK);
    GateResult missing = project.verify(clinic);
    assertThat(missing.proven()).isFalse();
    assertThat(missing.findings()).extracting(Finding::code).containsExactly("lock.stale");
    assertThat(project.lockFile()).doesNotExist();

    project.lock(LockMode.WRITE).verify(clinic);
    assertThat(project.lock(LockMode.CHECK).verify(clinic).findings()).isEmpty();

    String before = Files.readString(project.lockFile());
    project.migration("V2__more.sql", "create table more (id int);");
    GateResult stale = project.verify(clinic);
    assertThat(stale.findings()).extracting(Finding::code).containsExactly("lock.stale");
    assertThat(stale.findings().get(0).message()).contains("migrations 1 -> 2");
    assertThat(Files.readString(project.lockFile())).isEqualTo(before);
  }

  @Test
  void isNotOverwrittenWhereAMergeConflictIsLeftInIt() throws Exception {
    project.verify(clinic);
    String conflict = "<<<<<<< HEAD\n" + Files.readString(project.lockFile());
    Files.writeString(project.lockFile(), conflict);
    GateResult result = project.verify(clinic);
    assertThat(result.proven()).isFalse();
    assertThat(result.findings().get(0).code()).isEqualTo("lock.conflict");
    assertThat(result.findings().get(0).file()).isEqualTo("schema/clinic.lock.json");
    assertThat(result.findings().get(0).line()).isOne();
    assertThat(Files.readString(project.lockFile())).isEqualTo(conflict);
  }

  @Test
  void survivesTwoBuildsAtOnce() throws Exception {
    ExecutorService builds = Executors.newFixedThreadPool(2);
    try {
      Callable<GateResult> build = () -> project.verify(clinic);
      Future<GateResult> one = builds.submit(build);
      Future<GateResult> other = builds.submit(build);
      assertThat(one.get().proven()).isTrue();
      assertThat(other.get().proven()).isTrue();
      assertThat(Files.readString(project.lockFile())).isEqualTo(one.get().lockDocument());
    } finally {
      builds.shutdownNow();
    }
  }

  @Test
  void isUpToDateAfterAnEntityChangedAlone() throws Exception {
    project.verify(clinic);
    Path file = root.resolve("entities.json");
    String text = Files.readString(TestProject.cases().resolve("h2/entities.lock.json"));
    Files.writeString(file, text.replace("varchar(80)", "varchar(81)"));
    GateResult result = project.verify(TestProject.entities(file));
    assertThat(result.findings()).extracting(Finding::code).containsExactly("column.length");
    assertThat(project.verify(clinic).findings()).isEmpty();
  }
}

package dev.mooring.verifier.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.GateResult;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever can be wrong with migrations is a finding with its file and, where known, its line. */
class BadMigrationsTest {
  private static final String FOLDER = "src/main/resources/db/migration/";

  @TempDir Path root;
  private TestProject h2;

  @BeforeEach
  void project() throws Exception {
    h2 = new TestProject(root, "h2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void tellsFileLineStatementAndReasonOfAFailingStatement(String engine) throws Exception {
    TestProject project =
        new TestProject(root, engine)
            .migration("V1__a.sql", "create table a (id int);")
            .migration(
                "V2__b.sql",
                "create table b (id int);\n\n-- now for the worse\nalter table a\n  drop column"
                    + " name;\n");
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    System.setErr(System.out);
    Finding finding;
    try {
      finding = failure(project);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(finding.code()).isEqualTo("migration.sql");
    assertThat(finding.file()).isEqualTo(FOLDER + "V2__b.sql");
    assertThat(finding.line()).isEqualTo(4);
    assertThat(finding.actual()).isEqualTo("alter table a drop column name");
    assertThat(finding.message())
        .isEqualTo(
            engine.equals("h2")
                ? "V2__b.sql fails: Column \"NAME\" not found"
                : "V2__b.sql fails: column \"name\" of relation \"a\" does not exist");
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void tellsBothFilesOfOneVersion() {
    h2.migration("V1__a.sql", "create table a (id int);")
        .migration("V1.0__b.sql", "create table b (id int);");
    Finding finding = failure(h2);
    assertThat(finding.code()).isEqualTo("migration.version");
    assertThat(finding.message())
        .contains(FOLDER + "V1__a.sql", FOLDER + "V1.0__b.sql", "both have version 1");
  }

  @Test
  void tellsWhereAPlaceholderWithoutValueStands() {
    h2.migration("V1__a.sql", "create table a (id int);\ncreate table ${name} (id int);");
    Finding finding = failure(h2);
    assertThat(finding.code()).isEqualTo("migration.placeholder");
    assertThat(finding.file()).isEqualTo(FOLDER + "V1__a.sql");
    assertThat(finding.line()).isEqualTo(2);
    assertThat(finding.message()).contains("${name}");
    assertThat(finding.fix().get(0)).contains("flyway.placeholders.name");
  }

  @Test
  void stopsAMigrationThatHangs() throws Exception {
    TestProject project =
        new TestProject(root, "postgresql")
            .option("migration-timeout", "1")
            .migration("V1__a.sql", "create table a (id int);")
            .migration("V2__sleep.sql", "select pg_sleep(600);");
    Finding finding = failure(project);
    assertThat(finding.code()).isEqualTo("migration.timeout");
    assertThat(finding.file()).isEqualTo(FOLDER + "V2__sleep.sql");
    assertThat(finding.message()).isEqualTo("V2__sleep.sql has not ended after 1 s");
  }

  @Test
  void leavesJavaMigrationsUnproven() throws Exception {
    h2.migration("V1__a.sql", "create table a (id int);");
    Path code = root.resolve("src/main/java/db/migration/V2__Load.java");
    Files.createDirectories(code.getParent());
    Files.writeString(code, "class V2__Load {}");
    GateResult result = h2.verify(Schema.empty("h2"));
    assertThat(result.proven()).isFalse();
    assertThat(result.verdict()).isNull();
    assertThat(result.findings()).hasSize(1);
    assertThat(result.findings().get(0).code()).isEqualTo("migration.java");
    assertThat(result.findings().get(0).level()).isEqualTo(Level.WARNING);
    assertThat(result.findings().get(0).file())
        .isEqualTo("src/main/java/db/migration/V2__Load.java");
    assertThat(h2.lockFile()).doesNotExist();
  }

  @Test
  void warnsOfNamesThatFlywayPassesOver() throws Exception {
    h2.migration("V1__a.sql", "create table a (id int);")
        .migration("v2__b.sql", "create table b (id int);")
        .migration("V3_c.sql", "create table c (id int);");
    GateResult result = h2.verify(Schema.empty("h2"));
    assertThat(result.findings()).extracting(Finding::code).containsOnly("migration.name");
    assertThat(result.findings())
        .extracting(Finding::file)
        .containsExactly(FOLDER + "V3_c.sql", FOLDER + "v2__b.sql");
    assertThat(result.findings()).extracting(Finding::level).containsOnly(Level.WARNING);
  }

  @Test
  void writesALockWithoutMigrationsAndSaysSo() throws Exception {
    GateResult result = h2.verify(TestProject.clinic("h2"));
    assertThat(result.proven()).isTrue();
    assertThat(result.migratedDocument()).isNull();
    assertThat(result.findings()).extracting(Finding::code).containsExactly("migrations.none");
    assertThat(result.findings().get(0).level()).isEqualTo(Level.WARNING);
    assertThat(result.findings().get(0).message())
        .contains(FOLDER.substring(0, FOLDER.length() - 1));
    assertThat(Files.readString(h2.lockFile())).contains("\"migrations\": null");
  }

  @Test
  void blamesTheAttributeWhoseTypeTheDatabaseDoesNotKnow() throws Exception {
    for (String engine : new String[] {"h2", "postgresql"}) {
      TestProject project =
          new TestProject(root.resolve(engine), engine)
              .migration("V1__clinic.sql", TestProject.clinicSql(engine));
      Schema entities = TestProject.clinic(engine);
      Path file = root.resolve("entities.json");
      String text =
          Files.readString(TestProject.cases().resolve(engine).resolve("entities.lock.json"));
      Files.writeString(file, text.replace("\"varchar(320)\"", "\"e_mail\""));
      GateResult result = verify(project, TestProject.entities(file));
      assertThat(result.proven()).isFalse();
      assertThat(result.findings()).as(engine).hasSize(1);
      assertThat(result.findings().get(0).code()).isEqualTo("entities.ddl");
      assertThat(result.findings().get(0).attribute()).isEqualTo("clinic.Owner.email");
      assertThat(verify(project, entities).proven()).as("nothing of it is left").isTrue();
    }
  }

  private static GateResult verify(TestProject project, Schema entities) throws GateException {
    try {
      return project.verify(entities);
    } catch (GateException e) {
      Assumptions.assumeFalse(e.findings().get(0).code().equals("engine.missing"));
      throw e;
    }
  }

  private static Finding failure(TestProject project) {
    GateException e =
        catchThrowableOfType(
            GateException.class, () -> project.verify(Schema.empty(project.plan().dialect())));
    Assumptions.assumeFalse(e.findings().get(0).code().equals("engine.missing"));
    return e.findings().get(0);
  }
}

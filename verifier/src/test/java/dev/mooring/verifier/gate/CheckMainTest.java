package dev.mooring.verifier.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.state.InputDigest;
import dev.mooring.schema.state.ProvenState;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command prints and how it exits. */
class CheckMainTest {
  @TempDir Path root;
  private TestProject project;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void project() throws Exception {
    project = new TestProject(root, "h2").migration("V1__clinic.sql", TestProject.clinicSql("h2"));
  }

  @Test
  void exitsWithZeroInSync() {
    assertThat(run("--option", "lock=write")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "schema/clinic.lock.json: created (2 tables)\n"
                + "clinic: 2 tables match 1 migration (H2 2.4.240)\n");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void exitsWithOneOnDrift() {
    project.migration("V2__drop.sql", "alter table owners drop column email;");
    assertThat(run()).isOne();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("clinic.Owner.email: error: [column.missing] owners.email is mapped");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void judgesAsTheProjectDoes() throws Exception {
    project.migration(
        "V2__drop.sql",
        "alter table owners drop column email; alter table owners alter column name set null;");
    Files.writeString(
        root.resolve("mooring.toml"),
        """
        [[policy]]
        code = "column.missing"
        object = "owners"
        level = "warning"
        reason = "not used yet"

        [[policy]]
        code = "index.*"
        level = "ignore"
        reason = "none"
        """);
    assertThat(run()).isOne();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("error: [column.nullable] owners.name")
        .contains("warning: [column.missing] owners.email")
        .contains(" (warning by mooring.toml:1: not used yet)")
        .contains("mooring.toml:7: warning: [policy.unused] ");

    assertThat(run("--option", "baseline=write")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "schema/clinic.baseline.json: written (2 known differences)\n"
                + "schema/clinic.lock.json: created (2 tables)\n"
                + "clinic: 2 tables match 2 migrations (H2 2.4.240) but for 2 known differences\n");
    assertThat(ProvenState.read(root.resolve("target/mooring")).inputFiles())
        .contains(root.resolve("schema/clinic.baseline.json"), root.resolve("mooring.toml"));

    err.reset();
    assertThat(run()).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("note: [baseline.known] 2 known differences in schema/clinic.baseline.json\n")
        .doesNotContain("[column.missing]");
  }

  @Test
  void exitsWithOneOnABrokenMigration() {
    project.migration("V2__bad.sql", "alter table nowhere drop column email;");
    assertThat(run()).isOne();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("src/main/resources/db/migration/V2__bad.sql:1: error: [migration.sql] ");
  }

  @Test
  void pointsAtTheSource() throws Exception {
    Path source = Files.createDirectories(root.resolve("src/main/java/clinic"));
    Files.writeString(
        source.resolve("Owner.java"), "package clinic;\n\nclass Owner {\n  String email;\n}\n");
    project.migration("V2__drop.sql", "alter table owners drop column email;");
    assertThat(run("--sources", root.resolve("src/main/java").toString())).isOne();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("src/main/java/clinic/Owner.java:4: error: [column.missing] owners.email")
        .contains("\n    entities ");
  }

  @Test
  void leavesBehindWhatACompileWould() throws Exception {
    assertThat(run("--class-output", root.resolve("target/classes").toString())).isZero();
    Path state = root.resolve("target/mooring");
    ProvenState proven = ProvenState.read(state);
    assertThat(proven).isNotNull();
    assertThat(proven.verdict()).isEqualTo("clinic: 2 tables match 1 migration (H2 2.4.240)");
    assertThat(proven.inputFiles()).contains(root.resolve("schema/clinic.lock.json"));
    assertThat(proven.inputDigest())
        .isEqualTo(InputDigest.of(root, proven.inputFiles(), proven.inputDirectories()));
    assertThat(root.resolve("target/classes/META-INF/mooring/clinic.json"))
        .hasSameTextualContentAs(state.resolve("entities.json"));
    assertThat(root.resolve("target/classes/META-INF/mooring/clinic.migrated.json"))
        .hasSameTextualContentAs(state.resolve("migrated.json"));
  }

  @Test
  void claimsNoProofAfterAFailureAndAgainWhenMended() throws Exception {
    assertThat(run()).isZero();
    Path state = root.resolve("target/mooring");
    ProvenState before = ProvenState.read(state);
    project.migration("V2__drop.sql", "alter table owners drop column email;");
    assertThat(run()).isOne();
    assertThat(ProvenState.read(state).inputDigest()).isEmpty();
    project.delete("V2__drop.sql");
    assertThat(run()).isZero();
    assertThat(ProvenState.read(state)).isEqualTo(before);
  }

  @Test
  void sendsBackToTheCompilerWhenHibernatesSettingsChanged() {
    assertThat(run("--settings", "0123")).isOne();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("error: [config.changed] Hibernate's settings for clinic changed")
        .contains("mvn clean compile");
  }

  @Test
  void writesAReportBesideWhatItPrints() throws Exception {
    Path report = root.resolve("target/report/mooring.json");
    assertThat(run("--format", "json", "--output", report.toString())).isZero();
    assertThat(report).content().contains("\"verdict\": \"clinic: 2 tables match 1 migration");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("clinic: 2 tables match");
    project.migration("V2__drop.sql", "alter table owners drop column email;");
    assertThat(run("--format", "json", "--output", report.toString())).isOne();
    assertThat(report).content().contains("column.missing").contains("\"verdict\": null");
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("error: [column.missing]");
  }

  @Test
  void printsNothingButTheReportWhereAProgramReads() {
    project.migration("V2__bad.sql", "alter table nowhere drop column email;");
    assertThat(run("--format", "github")).isOne();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("::error file=src/main/resources/db/migration/V2__bad.sql,line=1,title=");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void exitsWithTwoWhereTheReportCannotBeWritten() throws Exception {
    Files.writeString(root.resolve("file"), "");
    assertThat(run("--format", "json", "--output", root.resolve("file/report").toString()))
        .isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("error: [report.unwritable]");
  }

  @Test
  void exitsWithTwoOnWrongUse() throws Exception {
    assertThat(CheckMain.run(new String[] {"--project"}, print(out), print(err))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("usage: CheckMain");
    assertThat(run("--option", "dialect=h3")).isEqualTo(2);
    assertThat(run("--format", "yaml")).isEqualTo(2);
    Files.delete(root.resolve("entities.json"));
  }

  private int run(String... more) {
    Path entities = root.resolve("entities.json");
    try {
      Files.copy(
          TestProject.cases().resolve("h2/entities.lock.json"),
          entities,
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    List<String> args =
        new ArrayList<>(
            List.of(
                "--project", root.toString(),
                "--state", root.resolve("target/mooring").toString(),
                "--entities", entities.toString(),
                "--option", "unit=clinic",
                "--option", "dialect=h2"));
    args.addAll(List.of(more));
    return CheckMain.run(args.toArray(String[]::new), print(out), print(err));
  }

  private static PrintStream print(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }
}

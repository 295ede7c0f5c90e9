package dev.mooring.verifier.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.lock.LockWriter;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.report.UnitReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which migrations are looked at, and what a project says of hazards. */
class MigrationLintTest {
  @TempDir Path project;

  @BeforeEach
  void threeMigrations() throws IOException {
    write("db/V1__start.sql", "create table owner (id bigint primary key, a int, b int, c int);\n");
    write("db/V2__a.sql", "alter table owner drop column a;\n");
    write("db/V3__b.sql", "alter table owner drop column b;\n");
    write("mooring.toml", "");
  }

  @Test
  void withoutALockEveryMigrationIsPending() throws Exception {
    UnitReport report = lint(false, null);
    assertThat(objects(report)).containsExactly("OWNER.A", "OWNER.B");
    assertThat(report.verdict())
        .startsWith("case: 3 migrations looked at (all, as no lock knows any: V1__start.sql, ")
        .endsWith("): 2 errors");
  }

  @Test
  void pendingIsWhatTheLockDoesNotKnow() throws Exception {
    lock("V2__a.sql", 2);
    assertThat(objects(lint(false, null))).containsExactly("OWNER.B");
    assertThat(lint(false, null).verdict()).contains("(behind the lock: V3__b.sql; H2 ");
    assertThat(objects(lint(true, null))).containsExactly("OWNER.A", "OWNER.B");
  }

  @Test
  void whereTheLockKnowsAllTheLastOneIsLookedAt() throws Exception {
    lock("V3__b.sql", 3);
    write("db/R__view.sql", "create or replace view v as select c from owner;\n");
    assertThat(lint(false, null).verdict()).contains("(behind the lock: R__view.sql; ");
    Files.delete(project.resolve("db/R__view.sql"));
    UnitReport report = lint(false, null);
    assertThat(objects(report)).containsExactly("OWNER.B");
    assertThat(report.verdict()).contains("(the last one, as the lock knows them all: V3__b.sql; ");
  }

  @Test
  void aLockThatKnowsAnotherLastOneHidesNothing() throws Exception {
    lock("V9__elsewhere.sql", 9);
    assertThat(lint(false, null).verdict())
        .contains("all, as V9__elsewhere.sql of the lock is not among them");
  }

  @Test
  void theCommittedLockDecides() throws Exception {
    lock("V2__a.sql", 2);
    commit();
    lock("V3__b.sql", 3);
    assertThat(objects(lint(false, null))).containsExactly("OWNER.B");
  }

  @Test
  void sinceACommitCountsWhatCameOrChanged() throws Exception {
    Files.delete(project.resolve("db/V3__b.sql"));
    commit();
    git("tag", "release");
    write("db/V3__b.sql", "alter table owner drop column b;\n");
    commit();
    write("db/V4__c.sql", "alter table owner drop column c;\n");
    assertThat(objects(lint(false, "release"))).containsExactly("OWNER.B", "OWNER.C");
    write("db/V2__a.sql", "-- edited\nalter table owner drop column a;\n");
    assertThat(objects(lint(false, "release"))).containsExactly("OWNER.A", "OWNER.B", "OWNER.C");
    assertThat(lint(false, "HEAD").verdict()).contains("(since HEAD: V2__a.sql, V4__c.sql; ");
  }

  @Test
  void anUnknownCommitIsSaid() throws Exception {
    commit();
    assertThat(failure(() -> lint(false, "nowhere")).code()).isEqualTo("git.ref");
  }

  @Test
  void nothingSinceACommitIsNoFinding() throws Exception {
    commit();
    assertThat(lint(false, "HEAD").verdict())
        .isEqualTo("case: no migration to look at (since HEAD)");
  }

  @Test
  void policiesSayHowLoudAHazardIs() throws Exception {
    write(
        "mooring.toml",
        """
        [[policy]]
        code = "lint.column.dropped"
        object = "owner.a"
        level = "ignore"
        reason = "nobody used it"

        [[policy]]
        code = "lint.*"
        level = "warning"
        reason = "one release at a time"

        [[policy]]
        code = "lint.varchar.length"
        level = "note"
        reason = "we like text"
        """);
    UnitReport report = lint(true, null);
    assertThat(objects(report)).containsExactly("OWNER.B");
    assertThat(report.findings().get(0).level()).isEqualTo(Level.WARNING);
    assertThat(report.findings().get(0).message())
        .endsWith(" (warning by mooring.toml:7: one release at a time)");
  }

  @Test
  void anUnknownCodeInAPolicyIsSaid() throws Exception {
    write(
        "mooring.toml",
        "[[policy]]\ncode = \"lint.column.droped\"\nlevel = \"note\"\nreason = \"x\"\n");
    assertThat(failure(() -> lint(true, null)).message())
        .contains("did you mean 'lint.column.dropped'?");
  }

  @Test
  void whereThereIsNoMigrationNothingIsProven() throws Exception {
    for (String name : List.of("V1__start", "V2__a", "V3__b")) {
      Files.delete(project.resolve("db/" + name + ".sql"));
    }
    assertThat(failure(() -> lint(true, null)).code()).isEqualTo("migrations.none");
  }

  @Test
  void codeOfTheApplicationDoesNotRunHere() throws Exception {
    write("db/V4__code.java", "class V4__code {}");
    assertThat(failure(() -> lint(true, null)).code()).isEqualTo("migration.java");
  }

  private interface Run {
    Object run() throws Exception;
  }

  private static Finding failure(Run run) {
    GateException failure = catchThrowableOfType(GateException.class, run::run);
    assertThat(failure).isNotNull();
    return failure.findings().get(0);
  }

  private static List<String> objects(UnitReport report) {
    return report.findings().stream().map(Finding::object).toList();
  }

  private UnitReport lint(boolean all, String since) throws Exception {
    return new MigrationLint(
            new LintRequest(
                project,
                List.of(project.resolve("db")),
                all,
                since,
                project.resolve("state"),
                null,
                List.of(),
                null,
                Map.of("dialect", "h2", "unit", "case")))
        .run();
  }

  private void lock(String last, int count) throws IOException {
    write(
        "schema/case.lock.json",
        LockWriter.write(
            new Lock(
                "case",
                new Lock.Migrations(last, count, "sha256:" + "0".repeat(64)),
                Schema.empty("h2"))));
  }

  private void write(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void commit() throws Exception {
    if (!Files.exists(project.resolve(".git"))) {
      git("init", "-q");
    }
    git("add", "-A", "db", "mooring.toml");
    if (Files.exists(project.resolve("schema"))) {
      git("add", "-A", "schema");
    }
    git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "x");
  }

  private void git(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(output).isZero();
  }
}

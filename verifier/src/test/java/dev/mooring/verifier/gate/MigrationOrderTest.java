package dev.mooring.verifier.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.verifier.release.MigrationOrder;
import dev.mooring.verifier.renumber.Clone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of versions that a merge brought together. */
class MigrationOrderTest {
  private static final String FOLDER = "src/main/resources/db/migration/";

  @TempDir Path directory;
  private Clone clone;
  private TestProject project;

  @BeforeEach
  void threeMigrationsOnMain() throws Exception {
    clone = new Clone(directory.resolve("clinic"));
    project = new TestProject(clone.root(), "h2");
    for (int i = 1; i <= 3; i++) {
      migration("V" + i + "__a");
    }
    clone.commit();
    clone.git("checkout", "-q", "-b", "feature");
  }

  @Test
  void aMigrationThatComesTooLate() throws Exception {
    migration("V4__mine").commit();
    assertThat(findings()).isEmpty();
    clone.git("checkout", "-q", "main");
    migration("V5__theirs").commit();
    assertThat(findings()).isEmpty();
    clone.git("checkout", "-q", "feature");
    assertThat(findings()).isEmpty();
    clone.git("merge", "-q", "main");

    Finding late = findings().get(0);
    assertThat(findings()).hasSize(1);
    assertThat(late.level()).isEqualTo(Level.WARNING);
    assertThat(late.text())
        .isEqualTo(
            "[migration.order] V4__mine.sql is new and comes before V5__theirs.sql, which main has: a database"
                + " that ran that one refuses to be migrated, or goes without this\n"
                + "    fix         mooring renumber (mvn mooring:renumber) moves it behind\n"
                + "                or set flyway.outOfOrder=true (spring.flyway.out-of-order=true)"
                + " where the order does not matter");
    assertThat(late.file()).isEqualTo(FOLDER + "V4__mine.sql");
    project.flyway("outOfOrder", "true");
    assertThat(findings()).isEmpty();
  }

  @Test
  void isToldByTheGate() throws Exception {
    migration("V2.5__late");
    project.migration("V1__a.sql", TestProject.clinicSql("h2"));
    assertThat(project.verify(TestProject.clinic("h2")).findings())
        .extracting(Finding::code)
        .contains("migration.order");
  }

  @Test
  void aNumberThatIsLeftOut() throws Exception {
    migration("V6__mine");
    Finding gap = findings().get(0);
    assertThat(findings()).hasSize(1);
    assertThat(gap.code()).isEqualTo("migration.gap");
    assertThat(gap.level()).isEqualTo(Level.NOTE);
    assertThat(gap.message()).contains("V6__mine.sql leaves out version 4, the first one that is");
    migration("V7__next");
    assertThat(findings().get(0).fix())
        .containsExactly(
            "mooring renumber --files "
                + (FOLDER + "V6__mine.sql,")
                + (FOLDER + "V7__next.sql closes the gap"));
    migration("V4__x");
    migration("V5__y");
    assertThat(findings()).isEmpty();
  }

  @Test
  void gapsThatAreAHabitAreNone() throws Exception {
    migration("V20__b").commit();
    clone.git("checkout", "-q", "main");
    clone.git("merge", "-q", "feature");
    clone.git("checkout", "-q", "-b", "next");
    migration("V40__c");
    assertThat(findings()).isEmpty();
  }

  @Test
  void nothingIsAllegedWithoutATrunk() throws Exception {
    migration("V2.5__late").commit();
    clone.git("branch", "-q", "-D", "main");
    assertThat(findings()).isEmpty();
    clone.git("checkout", "-q", "--detach");
    assertThat(findings()).isEmpty();
    Path shallow = directory.resolve("shallow");
    clone.git("clone", "-q", "--depth", "1", "file://" + clone.root(), shallow.toString());
    assertThat(
            new MigrationOrder(
                    new TestProject(shallow, "h2").context(), new TestProject(shallow, "h2").plan())
                .findings())
        .isEmpty();
    Path plain = Files.createDirectories(directory.resolve("plain"));
    TestProject none =
        new TestProject(plain, "h2").migration("V1__a.sql", "a").migration("V3__a.sql", "b");
    assertThat(new MigrationOrder(none.context(), none.plan()).findings()).isEmpty();
  }

  private Clone migration(String name) throws Exception {
    return clone.file(
        FOLDER + name + ".sql", "create table " + name.replace('.', '_') + " (id int);\n");
  }

  private List<Finding> findings() {
    return new MigrationOrder(project.context(), project.plan()).findings();
  }
}

package dev.mooring.verifier.renumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.lock.LockFile;
import dev.mooring.schema.lock.LockReader;
import dev.mooring.schema.lock.LockWriter;
import dev.mooring.verifier.gate.TestProject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What git makes of the locks of two branches. */
class LockMergeTest {
  private static final String NAME = "schema/clinic.lock.json";
  private static final String STATUS = "        {\"name\": \"STATUS\", \"type\": \"varchar(20)\"";

  @TempDir Path directory;
  private Clone clone;
  private String base;

  @BeforeEach
  void baseLock() throws Exception {
    clone = new Clone(directory.resolve("clinic"));
    Lock lock =
        LockReader.read(
            Files.readString(TestProject.cases().resolve("h2/entities.lock.json")), NAME);
    base = text(lock, 3);
    clone.file(NAME, base).commit();
  }

  @Test
  void differentTablesMergeByThemselves() throws Exception {
    String ours = base.replace(STATUS, column("PHONE") + STATUS);
    String theirs = table(base, "REFUNDS");
    assertThat(merge(ours, theirs)).isZero();
    Lock merged = LockFile.read(file());
    assertThat(LockWriter.write(merged))
        .isEqualTo(Files.readString(file()))
        .isEqualTo(table(ours, "REFUNDS"));
  }

  @Test
  void ofTwoMigrationsOneLineIsLeft() throws Exception {
    Lock lock = LockReader.read(base, NAME);
    String ours = text(lock, 4).replace(STATUS, column("PHONE") + STATUS);
    String theirs = table(text(lock, 5), "REFUNDS");
    assertThat(merge(ours, theirs)).isNotZero();
    String merged = Files.readString(file());
    assertThat(merged)
        .contains("\"PHONE\"", "\"REFUNDS\"")
        .containsPattern(
            "(?m)^<<<<<<< .*\\n  \"migrations\": .*\\n=======\\n  \"migrations\": .*\\n>>>>>>> .*$");
    assertThat(merged.split("<<<<<<<", -1)).hasSize(2);
    assertThat(problem().finding().text())
        .isEqualTo(
            """
            [lock.conflict] a merge conflict is left in the lock, in the line of the migrations alone: \
            both sides add some, and they need an order
                fix         git checkout --theirs -- %1$s
                            mooring renumber (mvn mooring:renumber) where both sides add a migration
                            mvn compile (it writes the merged schema)"""
                .formatted(file()));
    assertThat(problem().line()).isEqualTo(5);
    clone.git("checkout", "--theirs", "--", NAME);
    assertThat(LockFile.read(file())).isNotNull();
  }

  @Test
  void tablesInConflictAreNamed() throws Exception {
    Lock lock = LockReader.read(base, NAME);
    String ours = text(lock, 4).replace(STATUS, column("PHONE") + STATUS);
    String theirs = text(lock, 5).replace(STATUS, column("NICK") + STATUS);
    assertThat(merge(ours, theirs)).isNotZero();
    assertThat(problem())
        .hasMessageContaining("in the lock, over OWNERS, and in the line of the migrations");
  }

  @Test
  void newTablesAtOnePlaceAreNamed() throws Exception {
    assertThat(merge(table(base, "REFUNDS"), table(base, "RECEIPTS"))).isNotZero();
    assertThat(problem()).hasMessageEndingWith("in the lock, over REFUNDS, RECEIPTS");
  }

  private int merge(String ours, String theirs) throws Exception {
    clone.git("checkout", "-q", "-b", "other");
    clone.file(NAME, theirs).commit();
    clone.git("checkout", "-q", "main");
    clone.file(NAME, ours).commit();
    return clone.exit("merge", "-q", "--no-edit", "other");
  }

  private Path file() {
    return clone.root().resolve(NAME);
  }

  private LockException problem() {
    return catchThrowableOfType(LockException.class, () -> LockFile.read(file()));
  }

  private static String text(Lock lock, int migrations) {
    return LockWriter.write(
        new Lock(
            lock.unit(),
            new Lock.Migrations(
                "V" + migrations + "__x.sql", migrations, "sha256:" + migrations + "a"),
            lock.schema()));
  }

  private static String column(String name) {
    return "        {\"name\": \"" + name + "\", \"type\": \"varchar(9)\"},\n";
  }

  /** The text with a table behind the last one. */
  private static String table(String text, String name) {
    int end = text.lastIndexOf("\n  ]\n}\n");
    return text.substring(0, end)
        + ",\n    {\n      \"name\": \""
        + name
        + "\",\n      \"columns\": [\n        {\"name\": \"ID\", \"type\": \"bigint\"}\n      ]\n    }"
        + text.substring(end);
  }
}

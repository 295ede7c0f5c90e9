package dev.mooring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first migration, of entities or of a database that is there. */
class InitCommandTest {
  private static final Path CASES =
      Path.of("../verifier/src/test/resources/cases").toAbsolutePath();
  private static final Path EXAMPLE = Path.of("../example-app").toAbsolutePath().normalize();
  private static final String BASELINE = "src/main/resources/db/migration/V1__baseline.sql";

  @TempDir Path work;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void module() throws IOException {
    Files.createDirectories(work.resolve("src/main/resources"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void makesWhatTheEntitiesNeed(String engine) throws Exception {
    Path entities = CASES.resolve(engine + "/entities.lock.json");
    assertThat(init("--entities", entities.toString())).as(err.toString()).isZero();
    assertThat(out.toString()).isEqualTo(BASELINE + "\n");
    assertThat(err.toString()).isEmpty();
    assertThat(Files.readString(work.resolve(BASELINE)))
        .contains("-- Pet\n")
        .contains("create table pets (");
    assertThat(check(entities)).as(out.toString()).isZero();
  }

  @Test
  void makesTheExample() throws Exception {
    Path entities = EXAMPLE.resolve("schema/clinic.lock.json");
    assertThat(init("--entities", entities.toString())).as(err.toString()).isZero();
    assertThat(check(entities)).as(out.toString()).isZero();
  }

  @Test
  void isForTheFirstAlone() throws Exception {
    Path directory = Files.createDirectories(work.resolve("src/main/resources/db/migration"));
    Files.writeString(directory.resolve("V1__a.sql"), "create table a (id int);");
    assertThat(init("--entities", CASES.resolve("h2/entities.lock.json").toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("[init.migrations] there are migrations already, the last is V1__a.sql");
  }

  @Test
  void makesWhatALiveDatabaseHolds() throws Exception {
    String live = "jdbc:h2:file:" + work.resolve("live") + ";USER=sa;PASSWORD=hush";
    try (Connection connection = DriverManager.getConnection(live);
        Statement statement = connection.createStatement()) {
      statement.execute(Files.readString(CASES.resolve("h2/migrations/V1__clinic.sql")));
      statement.execute("alter table owners drop column email");
      statement.execute("create view names as select name from owners");
    }
    Path entities = CASES.resolve("h2/entities.lock.json");
    assertThat(init("--entities", entities.toString(), "--from", live)).as(err.toString()).isZero();
    assertThat(out.toString())
        .isEqualTo(
            BASELINE
                + "\ndatabases that hold this already are told so once, by Flyway's settings:\n"
                + "    baselineOnMigrate = true\n    baselineVersion = 1\n");
    assertThat(err.toString())
        .contains("[init.untold] the view NAMES of jdbc:h2:file:")
        .contains("warning: [column.missing] owners.email")
        .doesNotContain("hush");
    assertThat(Files.readString(work.resolve(BASELINE)))
        .contains("create table owners (")
        .contains("create table audit (")
        .doesNotContain("email");
    err.getBuffer().setLength(0);
    assertThat(generate(entities)).as(err.toString()).isZero();
    assertThat(check(entities)).as(out.toString()).isZero();
  }

  private int init(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "init";
    all[1] = "--project";
    all[2] = work.toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return run(all);
  }

  private int generate(Path entities) {
    return run(
        "generate", "email", "--project", work.toString(), "--entities", entities.toString());
  }

  /** The lock names no migrations, which alone is said. */
  private int check(Path entities) throws IOException {
    out.getBuffer().setLength(0);
    int code =
        run(
            "check",
            "--project",
            work.toString(),
            "--lock",
            entities.toString(),
            "--migrations",
            work.resolve("src/main/resources/db/migration").toString());
    return out.toString().contains("[lock.stale]") && !out.toString().contains("warning:")
        ? 0
        : code;
  }

  private int run(String... arguments) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}

package dev.mooring.verifier.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.gate.TestProject;
import dev.mooring.verifier.report.CompatFormat;
import dev.mooring.verifier.report.CompatReport;
import dev.mooring.verifier.report.CompatReport.Entry;
import dev.mooring.verifier.report.CompatReport.Rollout;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which release is judged on which schema, whose fault it is, and what is accepted. */
@Tag("engine")
class CompatCheckTest {
  @TempDir Path root;
  private Path migrations;
  private String engine = "h2";

  @BeforeEach
  void project() throws IOException {
    migrations = Files.createDirectories(root.resolve("db"));
    Files.writeString(
        root.resolve("mooring.toml"),
        "unit = \"clinic\"\n\n[migrations]\nlocations = [\"filesystem:db\"]\n");
  }

  /** V1 is what the release knows; its lock stands in the root, and where today's is. */
  private void release(String name) throws IOException {
    engine = name;
    migration("V1__clinic.sql", TestProject.clinicSql(name));
    Files.writeString(root.resolve("old.json"), lock("V1__clinic.sql"));
    Files.createDirectories(root.resolve("schema"));
    Files.writeString(root.resolve("schema/clinic.lock.json"), lock("V1__clinic.sql"));
  }

  private String lock(String last) throws IOException {
    return Files.readString(TestProject.cases().resolve(engine + "/entities.lock.json"))
        .replace(
            "\"migrations\": null",
            "\"migrations\": {\"last\": \""
                + last
                + "\", \"count\": 1, \"checksum\": \"sha256:"
                + "0".repeat(64)
                + "\"}");
  }

  private void migration(String name, String sql) throws IOException {
    Files.writeString(migrations.resolve(name), sql);
  }

  private CompatReport check(String running, Direction... directions)
      throws GateException, LockException {
    return new CompatCheck(
            new CompatRequest(
                root,
                root,
                running,
                directions.length == 0 ? List.of(Direction.BACKWARD) : List.of(directions),
                null,
                root.resolve("state"),
                false,
                null,
                List.of(),
                null,
                new TreeMap<>(Map.of("dialect", engine))))
        .run();
  }

  /** {@code error column.missing owners.email [select, insert] V2__x.sql:1}. */
  private static List<String> lines(CompatReport report) {
    List<String> lines = new ArrayList<>();
    for (Rollout rollout : report.rollouts()) {
      for (Entry entry : rollout.entries()) {
        Finding finding = entry.finding();
        lines.add(
            finding.level().id()
                + " "
                + finding.code().substring("compat.".length())
                + " "
                + finding.object().toLowerCase(Locale.ROOT)
                + " "
                + entry.fails()
                + (finding.file() == null
                    ? ""
                    : " " + finding.file().substring(3) + ":" + finding.line()));
      }
    }
    return lines;
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql", "mariadb"})
  void namesTheMigrationThatIsToBlame(String name) throws Exception {
    release(name);
    migration("V2__notes.sql", "create table notes (id int primary key, text varchar(20));\n");
    migration(
        "V3__owners.sql",
        "-- email is not needed\nalter table owners add column nick varchar(20);\n"
            + "alter table owners drop column balance;\n");
    migration("V4__pets.sql", "alter table pets add column rank_2 int default 1 not null;\n");
    migration(
        "V5__pets.sql",
        "alter table pets add column weight int not null;\n"
            + "alter table pets add column owner_2 bigint references owners (id);\n");

    CompatReport report = check("old.json");

    assertThat(lines(report))
        .contains(
            "error column.missing owners.balance [select, insert, update, delete]"
                + " V3__owners.sql:3",
            "error column.extra pets.weight [insert] V5__pets.sql:1")
        .allMatch(line -> !line.startsWith("warning") && !line.contains("rank_2"))
        .filteredOn(line -> line.startsWith("error"))
        .hasSize(2);
    assertThat(report.isSurvived()).isFalse();
    assertThat(report.rollouts().get(0).entries().get(0).finding().attribute())
        .isEqualTo("clinic.Owner.balance");
    assertThat(report.summary())
        .isEqualTo(
            "old.json does not survive today's schema, with 4 migrations: V2__notes.sql to"
                + " V5__pets.sql: 2 errors");
  }

  @Test
  void whatIsRepairedLaterIsAWindow() throws Exception {
    release("h2");
    migration("V2__drop.sql", "alter table owners drop column balance;\n");
    migration("V3__back.sql", "alter table owners add column balance numeric(10, 2);\n");

    CompatReport report = check("old.json");

    assertThat(lines(report))
        .containsExactly(
            "warning column.missing owners.balance [select, insert, update, delete]"
                + " V2__drop.sql:1");
    Entry entry = report.rollouts().get(0).entries().get(0);
    assertThat(entry.until()).isEqualTo("db/V3__back.sql");
    assertThat(entry.finding().message())
        .isEqualTo(
            "while the migrations run: old.json cannot read or write Owner.balance: the column"
                + " OWNERS.BALANCE is gone, until V3__back.sql has run");
    assertThat(report.isSurvived()).isTrue();
  }

  @Test
  void whatNeverWorkedIsNobodysFault() throws Exception {
    release("h2");
    Files.writeString(
        root.resolve("old.json"),
        Files.readString(root.resolve("old.json"))
            .replace("\"name\": \"EMAIL\"", "\"name\": \"MAIL\"")
            .replace("[\"EMAIL\"]", "[\"MAIL\"]"));
    migration("V2__notes.sql", "create table notes (id int primary key);\n");

    assertThat(lines(check("old.json"))).isEmpty();

    Files.delete(migrations.resolve("V1__clinic.sql"));
    migration("V1__other.sql", TestProject.clinicSql("h2"));
    CompatReport report = check("old.json");
    assertThat(lines(report)).anyMatch(line -> line.startsWith("error column.missing owners.mail"));
    assertThat(report.notes())
        .containsExactly(
            "today's migrations have no V1__clinic.sql, the last that old.json knows: what it never"
                + " got along with is told, too; name its commit or its jar instead");
  }

  @Test
  void policiesAcceptWhatTheyName() throws Exception {
    release("h2");
    migration("V2__drop.sql", "alter table owners drop column balance;\n");
    String policy =
        "\n[[policy]]\ncode = \"%s\"\nobject = \"owners.balance\"\nlevel = \"ignore\"\n"
            + "reason = \"nobody reads it\"\n";
    Path toml = root.resolve("mooring.toml");
    String plain = Files.readString(toml);

    Files.writeString(toml, plain + String.format(policy, "column.missing"));
    assertThat(lines(check("old.json"))).hasSize(1);
    Files.writeString(toml, plain + String.format(policy, "compat.column.*"));
    assertThat(lines(check("old.json"))).isEmpty();
    Files.writeString(toml, plain + String.format(policy, "compat.column.mising"));
    assertThatExceptionOfType(GateException.class).isThrownBy(() -> check("old.json"));
  }

  @Test
  void forwardIsTheNewReleaseOnTheOldSchema() throws Exception {
    release("h2");
    migration(
        "V2__nick.sql",
        "alter table owners add column nick varchar(20);\nalter table owners drop column"
            + " balance;\n");
    Files.writeString(
        root.resolve("schema/clinic.lock.json"),
        lock("V2__nick.sql")
            .replaceFirst(
                "\\{\"name\": \"BALANCE\"",
                "{\"name\": \"NICK\", \"type\": \"varchar(20)\", \"from\":"
                    + " \"clinic.Owner.nick\"},\n{\"name\": \"BALANCE\"")
            .replaceFirst("'NEW',", "'NEW','SLEEPING',"));

    CompatReport report = check("old.json", Direction.BACKWARD, Direction.FORWARD);

    assertThat(report.rollouts())
        .extracting(Rollout::direction)
        .containsExactly("backward", "forward");
    assertThat(lines(report))
        .contains(
            "error column.missing owners.balance [select, insert, update, delete] V2__nick.sql:2",
            "warning enum.values owners.status [select, update, delete]",
            "error column.missing owners.nick [select, insert, update, delete] V2__nick.sql:1");
    assertThat(report.rollouts().get(1).entries().get(0).finding().message())
        .isEqualTo(
            "the new release cannot read or write Owner.nick: the column OWNERS.NICK is not there"
                + " yet");
  }

  @Test
  void aCommitKnowsItsMigrations() throws Exception {
    release("h2");
    git("init", "-q");
    git("add", ".");
    git("commit", "-qm", "one");
    git("tag", "v1");
    // Renamed and edited since: only the commit tells what the release was proven against.
    Files.delete(migrations.resolve("V1__clinic.sql"));
    migration("V1__init.sql", TestProject.clinicSql("h2"));
    migration("V2__drop.sql", "alter table owners drop column balance;\n");

    CompatReport report = check("v1");

    assertThat(report.notes()).isEmpty();
    assertThat(lines(report))
        .containsExactly(
            "error column.missing owners.balance [select, insert, update, delete]"
                + " V2__drop.sql:1");
    assertThatExceptionOfType(GateException.class)
        .isThrownBy(() -> check("v9"))
        .satisfies(e -> assertThat(e.findings().get(0).code()).isEqualTo("git.ref"));
    Files.delete(root.resolve("schema/clinic.lock.json"));
    git("add", ".");
    git("commit", "-qm", "two");
    assertThatExceptionOfType(GateException.class)
        .isThrownBy(() -> check("HEAD"))
        .satisfies(e -> assertThat(e.findings().get(0).code()).isEqualTo("compat.running"));
  }

  private void git(String... words) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=a", "-c", "user.email=a@example.org"));
    command.addAll(List.of(words));
    assertThat(new ProcessBuilder(command).directory(root.toFile()).start().waitFor()).isZero();
  }

  @Test
  void aJarCarriesItsSchema() throws Exception {
    release("h2");
    migration("V2__drop.sql", "alter table owners drop column balance;\n");
    try (OutputStream out = Files.newOutputStream(root.resolve("clinic-1.jar"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("BOOT-INF/classes/META-INF/mooring/clinic.json"));
      zip.write(lock("V1__clinic.sql").getBytes(StandardCharsets.UTF_8));
    }
    try (OutputStream out = Files.newOutputStream(root.resolve("none.jar"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("a"));
    }

    assertThat(lines(check("clinic-1.jar"))).hasSize(1);
    assertThatExceptionOfType(GateException.class)
        .isThrownBy(() -> check("none.jar"))
        .satisfies(
            e ->
                assertThat(e.findings().get(0).message())
                    .isEqualTo("none.jar holds no META-INF/mooring/<unit>.json"));
  }

  @Test
  void isWrittenDownInEveryFormat() throws Exception {
    release("h2");
    migration("V2__drop.sql", "alter table owners drop column balance;\n");
    CompatReport report = check("old.json");

    assertThat(CompatFormat.TEXT.render(report, root, false))
        .isEqualTo(
            """
            db/V2__drop.sql:1: error: [compat.column.missing] old.json cannot read or write Owner.balance: the column OWNERS.BALANCE is gone
                entities    NUMERIC(10, 2)
                migrations  no such column
                fails       select, insert, update, delete
                attribute   clinic.Owner.balance
                since       db/V2__drop.sql
                fix         alter table owners drop column balance in a later migration, when old.json has ended
            old.json does not survive today's schema, with the migration V2__drop.sql: 1 error
            """);
    JsonSchema shape =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(Files.readString(Path.of("../docs/compat.schema.json")));
    assertThat(shape.validate(CompatFormat.JSON.render(report, root, false), InputFormat.JSON))
        .isEmpty();
    for (CompatFormat format : CompatFormat.values()) {
      assertThat(format.render(report, root, false)).contains("compat.column.missing");
    }
  }
}

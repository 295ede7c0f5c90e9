package dev.mooring.verifier.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.database.DevDatabase;
import dev.mooring.verifier.database.DevDatabaseException;
import dev.mooring.verifier.database.DevDatabaseRequest;
import dev.mooring.verifier.database.DevDatabases;
import dev.mooring.verifier.database.LiveDatabase;
import dev.mooring.verifier.gate.TestProject;
import dev.mooring.verifier.report.DiffFormat;
import dev.mooring.verifier.report.DiffReport;
import dev.mooring.verifier.report.DiffReport.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Any two of lock, migrations and live database. */
@Tag("engine")
class SchemaDiffTest {
  /** What a database has beside the application's tables, and nobody wants to hear of. */
  private static final String OTHERS =
      """
      create table "flyway_schema_history" (installed_rank int not null primary key);
      create table shedlock (name varchar(64) not null primary key);
      create schema if not exists elsewhere;
      create table if not exists elsewhere.report (id int not null);
      """;

  private static final String DRIFT =
      """
      alter table owners drop column version;
      alter table pets add column nickname varchar(40);
      """;

  @TempDir Path root;
  private final Map<String, String> environment = new TreeMap<>();

  /** Said where neither side tells. */
  private String dialect;

  @BeforeEach
  void project() throws IOException {
    dialect = "h2";
    Files.createDirectories(root.resolve("project"));
  }

  @Test
  void postgresql() throws Exception {
    try (DevDatabase one = server("postgresql");
        DevDatabase other = one.copy()) {
      pairs("postgresql", url(one), url(other));
    }
  }

  @Test
  void mariadb() throws Exception {
    try (DevDatabase server = server("mariadb");
        Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create user live@'127.0.0.1' identified by 'hush'");
      statement.execute("grant all on *.* to live@'127.0.0.1'");
      String url = connection.getMetaData().getURL().replaceFirst("[^/]*$", "");
      String options = "?user=live&password=hush&allowMultiQueries=true";
      statement.execute("create database one");
      statement.execute("create database other");
      pairs("mariadb", url + "one" + options, url + "other" + options);
    }
  }

  @Test
  void h2() throws Exception {
    pairs("h2", "jdbc:h2:file:" + root.resolve("one"), "jdbc:h2:file:" + root.resolve("other"));
    assertThat(Files.exists(root.resolve("one.trace.db"))).isFalse();
  }

  /** Each kind with each, the same and drifted; the names tell which is which. */
  private void pairs(String engine, String live, String driftedLive) throws Exception {
    dialect = engine;
    String others = engine.equals("mariadb") ? OTHERS.replace("\"", "`") : OTHERS;
    execute(live, TestProject.clinicSql(engine) + others);
    execute(driftedLive, TestProject.clinicSql(engine) + others + DRIFT);
    environment.put("LIVE", live);
    environment.put("DRIFTED", driftedLive);
    migrations("same", engine);
    Files.writeString(migrations("drifted", engine).resolve("V2__drift.sql"), DRIFT);
    String lock = Files.readString(TestProject.cases().resolve(engine + "/entities.lock.json"));
    Files.writeString(root.resolve("same.json"), lock);
    Files.writeString(
        root.resolve("drifted.json"),
        lock.replaceFirst("(?i),\\s*\\{\"name\": \"version\"[^\\n]*\\}", ""));
    String before = content(engine, live);

    List<String> same = List.of("same.json", "same", "env:LIVE");
    for (String from : same) {
      for (String to : same) {
        DiffReport report = diff(from, to);
        assertThat(report.differences()).as(from + " " + to).isEmpty();
        assertThat(report.script()).isEmpty();
        assertThat(report.from().name()).isEqualTo(from);
        assertThat(report.to().name()).isEqualTo(to);
      }
    }
    String version = "owners.version";
    for (String from : same) {
      assertThat(lines(diff(from, "drifted.json")))
          .as(from + " to a lock without the column")
          .containsExactly("column.extra " + version);
      assertThat(lines(diff("drifted.json", from))).containsExactly("column.missing " + version);
    }
    String nickname = "pets.nickname";
    for (String drifted : List.of("drifted", "env:DRIFTED")) {
      for (String from : same) {
        assertThat(lines(diff(from, drifted)))
            .as(from + " to " + drifted)
            .containsExactlyInAnyOrder("column.extra " + version, "column.missing " + nickname);
        DiffReport back = diff(drifted, from);
        assertThat(lines(back))
            .containsExactlyInAnyOrder("column.missing " + version, "column.extra " + nickname);
        assertThat(String.join("\n", back.script()))
            .contains("alter table owners add column version")
            .contains("alter table pets drop column nickname");
      }
    }
    assertThat(diff("drifted", "env:DRIFTED").isSame()).isTrue();

    assertThat(content(engine, live)).as("the live database").isEqualTo(before);
    for (String sql : List.of("delete from owners", "create table written (id int)")) {
      assertThatExceptionOfType(DevDatabaseException.class)
          .as(sql)
          .isThrownBy(() -> new LiveDatabase(live, engine).read(open -> execute(open, sql)))
          .withMessageMatching("(?is).*read[- ]only.*");
    }
  }

  @Test
  void whatOnlyAnEntityFeelsIsSaidWhereOneSideIsALock() throws Exception {
    Path drifted = migrations("drifted", "h2");
    Files.writeString(drifted.resolve("V2__drift.sql"), DRIFT);
    Files.copy(TestProject.cases().resolve("h2/entities.lock.json"), root.resolve("lock.json"));

    DiffReport toLock = diff("drifted", "lock.json");
    assertThat(entry(toLock, "owners.version").effect()).isEqualTo(Effect.BREAKS_READS);
    assertThat(entry(toLock, "owners.version").level()).isEqualTo(Level.ERROR);
    assertThat(entry(toLock, "pets.nickname").level()).isEqualTo(Level.NOTE);
    DiffReport fromLock = diff("lock.json", "drifted");
    assertThat(entry(fromLock, "owners.version").code()).isEqualTo("column.extra");
    assertThat(entry(fromLock, "owners.version").effect()).isEqualTo(Effect.BREAKS_READS);
    assertThat(entry(fromLock, "owners.version").to()).isEqualTo("no such column");
    migrations("same", "h2");
    assertThat(entry(diff("drifted", "same"), "owners.version").level()).isNull();
  }

  @Test
  void policiesHoldWhicheverWayTheComparisonGoes() throws Exception {
    Path drifted = migrations("drifted", "h2");
    Files.writeString(
        drifted.resolve("V2__drift.sql"), DRIFT + "create table legacy_notes (id int);");
    migrations("same", "h2");
    Files.copy(TestProject.cases().resolve("h2/entities.lock.json"), root.resolve("lock.json"));
    Files.writeString(
        root.resolve("project/mooring.toml"),
        """
        [tables]
        report-unmapped = true
        unmanaged = ["legacy_*", "audit"]

        [[policy]]
        code = "column.extra"
        object = "pets"
        level = "ignore"
        reason = "the old release needs it"

        [[policy]]
        code = "column.missing"
        object = "owners.version"
        level = "note"
        reason = "comes next week"
        """);
    for (String from : List.of("drifted", "lock.json")) {
      String to = from.equals("drifted") ? "lock.json" : "drifted";
      assertThat(diff(from, to).differences())
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(entry.object()).isEqualTo("owners.version");
                assertThat(entry.level()).isEqualTo(Level.NOTE);
                assertThat(entry.message()).contains("comes next week");
              });
    }
    assertThat(lines(diff("drifted", "same"))).containsExactly("column.missing owners.version");
  }

  @Test
  void theProjectsOwnAreMeantByWordsUnlessSomethingIsCalledSo() throws Exception {
    dialect = null;
    Path own = Files.createDirectories(root.resolve("project/src/main/resources/db/migration"));
    Files.writeString(own.resolve("V1__clinic.sql"), TestProject.clinicSql("h2"));
    Path locks = Files.createDirectories(root.resolve("project/schema"));
    Files.copy(
        TestProject.cases().resolve("h2/entities.lock.json"), locks.resolve("clinic.lock.json"));
    Files.writeString(
        root.resolve("project/mooring.toml"), "unit = \"clinic\"\n[database]\ndialect = \"h2\"\n");
    assertThat(diff("lock", "migrations").isSame()).isTrue();

    Files.writeString(migrations("migrations", "h2").resolve("V2__drift.sql"), DRIFT);
    assertThat(diff("lock", "migrations").isSame()).isFalse();
  }

  @Test
  void constantsThatChangedPlacesAreADifferenceOfLocks() throws Exception {
    String lock =
        """
        {
          "format": 1,
          "unit": "clinic",
          "dialect": "h2",
          "migrations": null,
          "tables": [
            {
              "name": "PETS",
              "from": "clinic.Pet",
              "columns": [
                {"name": "KIND", "type": "tinyint", "nullable": true, "from": "clinic.Pet.kind", "facts": ["enum-ordinal"], "constants": ["CAT", "DOG"]}
              ]
            }
          ]
        }
        """;
    Files.writeString(root.resolve("before.json"), lock);
    Files.writeString(
        root.resolve("after.json"), lock.replace("\"CAT\", \"DOG\"", "\"DOG\", \"CAT\""));
    assertThat(lines(diff("before.json", "after.json")))
        .containsExactly("enum.ordinal-order pets.kind");
  }

  @Test
  void enginesMustBeTheSame() throws Exception {
    dialect = null;
    for (String engine : List.of("h2", "postgresql")) {
      Files.copy(
          TestProject.cases().resolve(engine + "/entities.lock.json"),
          root.resolve(engine + ".json"));
    }
    assertThat(refused("h2.json", "postgresql.json"))
        .startsWith("[diff.dialects] h2.json is of h2, postgresql.json of postgresql");
    assertThat(refused("jdbc:postgresql://localhost/x?password=hush", "h2.json"))
        .startsWith("[diff.dialects] jdbc:postgresql://localhost/x is of postgresql")
        .doesNotContain("hush");
  }

  @Test
  void whatCannotBeReachedIsSaidWithoutItsSecrets() throws Exception {
    dialect = null;
    migrations("same", "h2");
    Files.copy(
        TestProject.cases().resolve("postgresql/entities.lock.json"), root.resolve("pg.json"));
    assertThat(refused("jdbc:postgresql://me:hush@127.0.0.1:1/clinic?password=hush", "pg.json"))
        .startsWith("[live.unreachable] jdbc:postgresql://127.0.0.1:1/clinic cannot be reached: ")
        .doesNotContain("hush");
    String none = "jdbc:h2:file:" + root.resolve("none") + ";PASSWORD=hush";
    assertThat(refused(none, "same")).startsWith("[live.unreachable] ").doesNotContain("hush");
    assertThat(root.resolve("none.mv.db")).doesNotExist();
    assertThat(
            refused("jdbc:sqlserver://u:hush@localhost/clinic", "jdbc:sqlserver://localhost/other"))
        .startsWith("[engine.unsupported] databases of sqlserver cannot be read yet")
        .doesNotContain("hush");
  }

  @Test
  void whatIsNeitherOfTheThreeIsSaid() throws Exception {
    Files.createDirectories(root.resolve("empty"));
    Files.writeString(root.resolve("notes.txt"), "{}");
    migrations("same", "h2");
    environment.put("BLANK", "");
    environment.put("NAME", "clinic");
    assertThat(refused("same", "nowhere"))
        .startsWith("[diff.argument] TO is 'nowhere': there is no such file or directory");
    assertThat(refused("env:UNSET", "same"))
        .startsWith("[diff.argument] FROM is 'env:UNSET': the environment variable UNSET is not");
    assertThat(refused("env:BLANK", "same")).contains("BLANK is not set");
    assertThat(refused("env:NAME", "same")).contains("NAME holds no JDBC URL");
    assertThat(refused("jdbc:nosuch:x", "same")).contains("a database of no known engine");
    assertThat(refused("empty", "same")).startsWith("[migrations.none] ");
    assertThat(refused("lock", "same")).startsWith("[diff.argument] there is no lock ");
    assertThatExceptionOfType(LockException.class).isThrownBy(() -> diff("notes.txt", "same"));
  }

  @Test
  void readsAsPeopleAndProgramsWantIt() throws Exception {
    Files.writeString(migrations("drifted", "h2").resolve("V2__drift.sql"), DRIFT);
    migrations("same", "h2");
    DiffReport report = diff("drifted", "same");
    String text = DiffFormat.TEXT.render(report, false);
    assertThat(text)
        .startsWith(
            """
            [column.missing] the column owners.version is only in same
                drifted   no such column
                same      owners.version integer not null
                sql       alter table owners add column version INTEGER not null;
            """)
        .endsWith(
            "2 differences between drifted (3 tables of 2 migrations, H2 2.4.240) and same (3"
                + " tables of 1 migration, H2 2.4.240)\n");
    assertThat(DiffFormat.TEXT.render(report, true)).contains("\u001b[31m").contains("\u001b[32m");
    assertThat(DiffFormat.SQL.render(report, true))
        .isEqualTo(
            """
            -- makes drifted as same
            alter table owners add column version INTEGER not null;
            alter table pets drop column nickname;
            """);
    assertThat(DiffFormat.JSON.render(report, true))
        .startsWith("{\n  \"format\": 1,\n  \"dialect\": \"h2\",\n")
        .contains("\"same\": false")
        .contains("\"code\": \"column.missing\"")
        .contains("\"to\": \"owners.version integer not null\"");
    JsonSchema schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(Files.readString(Path.of("../docs/diff.schema.json")));
    Files.copy(TestProject.cases().resolve("h2/entities.lock.json"), root.resolve("lock.json"));
    for (String to : List.of("same", "drifted", "lock.json")) {
      String json = DiffFormat.JSON.render(diff("drifted", to), false);
      assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
    }
    assertThat(DiffFormat.TEXT.render(diff("same", "same"), false))
        .startsWith("no difference between same (3 tables");
  }

  private DiffReport diff(String from, String to) throws Exception {
    return new SchemaDiff(
            new DiffRequest(
                root,
                root.resolve("project"),
                from,
                to,
                dialect,
                null,
                root.resolve("state"),
                false,
                null,
                List.of(),
                null,
                Map.of()),
            environment::get)
        .run();
  }

  private String refused(String from, String to) {
    try {
      return "not refused: " + diff(from, to);
    } catch (GateException e) {
      return e.findings().stream().map(Finding::text).reduce("", String::concat);
    } catch (Exception e) {
      return e.toString();
    }
  }

  private Path migrations(String name, String engine) throws IOException {
    Path directory = Files.createDirectories(root.resolve(name));
    Files.writeString(directory.resolve("V1__clinic.sql"), TestProject.clinicSql(engine));
    return directory;
  }

  private static List<String> lines(DiffReport report) {
    List<String> lines = new ArrayList<>();
    for (Entry entry : report.differences()) {
      lines.add(entry.code() + " " + entry.object());
    }
    return lines;
  }

  private static Entry entry(DiffReport report, String object) {
    return report.differences().stream()
        .filter(entry -> entry.object().equals(object))
        .findFirst()
        .orElseThrow();
  }

  private static DevDatabase server(String engine) throws DevDatabaseException {
    try {
      return DevDatabases.open(DevDatabaseRequest.of(engine, TestProject.cache()));
    } catch (DevDatabaseException e) {
      Assumptions.assumeFalse(e.code().equals("engine.missing"), e.problem());
      throw e;
    }
  }

  private static String url(DevDatabase database) {
    return ((PGSimpleDataSource) database.dataSource()).getURL() + "&user=postgres";
  }

  private static boolean execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.execute(sql);
    }
  }

  private static void execute(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Everything that a comparison could change. */
  private String content(String engine, String url) throws Exception {
    if (engine.equals("mariadb")) {
      try (Connection connection = DriverManager.getConnection(url);
          Statement statement = connection.createStatement();
          var row =
              statement.executeQuery(
                  "select group_concat(table_schema, '.', table_name, ' ', create_time order by 1)"
                      + " from information_schema.tables where table_type = 'BASE TABLE'")) {
        row.next();
        return row.getString(1);
      }
    }
    if (engine.equals("h2")) {
      Path file = root.resolve("one.mv.db");
      return Files.getLastModifiedTime(file) + " " + Arrays.hashCode(Files.readAllBytes(file));
    }
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select string_agg(c::text, ' ' order by c::text), (select count(*) from"
                    + " pg_database) from (select relname, relkind, relnamespace, oid from"
                    + " pg_class where oid >= 16384 union all select typname, typtype,"
                    + " typnamespace, oid from pg_type where oid >= 16384 union all select"
                    + " nspname, 'n', oid, oid from pg_namespace) c")) {
      row.next();
      return row.getString(1) + row.getString(2);
    }
  }
}

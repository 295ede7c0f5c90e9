package dev.mooring.verifier.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mooring.schema.catalog.CatalogReader;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.verifier.config.ProjectConfiguration;
import dev.mooring.verifier.database.DevDatabase;
import dev.mooring.verifier.database.DevDatabaseRequest;
import dev.mooring.verifier.database.DevDatabases;
import dev.mooring.verifier.gate.FileClasspath;
import dev.mooring.verifier.gate.TestProject;
import dev.mooring.verifier.replay.MigrationReplay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Flyway would run, and whether it is satisfied where somebody else ran it. */
@Tag("engine")
class SqlPreviewTest {
  private static final String SEEN = "insert into seen (what) values ('%s ${who}');\n";

  @TempDir Path root;
  private Path migrations;
  private String impact;
  private final Map<String, String> flyway = new TreeMap<>();

  @BeforeEach
  void project() throws IOException {
    migrations = Files.createDirectories(root.resolve("db"));
    setting("placeholders.who", "it''s me");
  }

  @Test
  void postgresql() throws Exception {
    common();
    file(
        "V1_1__functions.sql",
        """
        create function twice(n int) returns int language plpgsql as $$
        begin
          return n + n; -- not the end; not yet
        end $$;
        create schema aside;
        set search_path = aside, public;
        create table public.codes (code varchar(10), what text);
        copy public.codes (code, what) from stdin;
        a;b\tone -- two
        c\t\\N
        \\.
        """);
    file("V02.1__later.sql", "create index concurrently later on owners (name);\n");
    file("V3__plain.sql", "create table plain (id int);\ncreate index i on plain (id);\n");
    file("V3__plain.sql.conf", "executeInTransaction=false\n");
    proven("postgresql");
    String script = preview("postgresql", null, null).script();
    assertThat(script)
        .contains("-- V02.1__later.sql: version 02.1 (not in a transaction: ")
        .contains("-- V3__plain.sql: version 3 (not in a transaction: ")
        .contains("-- V2__more.sql: version 2\nbegin;\nset search_path = ");
  }

  @Test
  void postgresqlWithSchemas() throws Exception {
    common();
    setting("schemas", "app,other");
    setting("table", "history");
    setting("group", "true");
    setting("initSql", "set lock_timeout = '5s'");
    file("V2.1__other.sql", "create table other.notes (id int primary key);\n");
    proven("postgresql");
    String script = preview("postgresql", null, null).script();
    assertThat(script.split("lock_timeout", -1)).hasSize(2);
    assertThat(script.split("-- V", -1)[2]).doesNotContain("begin;");
    assertThat(script).contains("CREATE SCHEMA \"app\";").contains("<< Flyway Schema Creation >>");
  }

  @Test
  void mariadb() throws Exception {
    common();
    file(
        "V2.1__bodies.sql",
        """
        delimiter $$
        create procedure twice(n int)
        begin
          select 'a\\'s // b';
          select n + n;
        end $$
        delimiter ;
        set foreign_key_checks = 0;
        """);
    proven("mariadb");
    String mysql = preview("mysql", null, null).script().replace("mysql", "mariadb");
    assertThat(mysql.replace("`flyway_schema_history_pk`", ""))
        .isEqualTo(preview("mariadb", null, null).script());
    assertThat(preview("mariadb", null, null).script())
        .contains("delimiter ///\ncreate procedure")
        .contains("set foreign_key_checks = 1, sql_safe_updates = 0;\n")
        .doesNotContain("flyway:");
  }

  @Test
  void h2() throws Exception {
    common();
    file(
        "B2__start.sql",
        Files.readString(migrations.resolve("V1__init.sql")) + "create table more (id int);\n");
    file("V3__last.sql", "alter table more add column n int;\n");
    proven("h2");
    assertThat(preview("h2", null, null).script())
        .contains("-- B2__start.sql: version 2\n")
        .contains("'SQL_BASELINE'")
        .doesNotContain("V1__init");
  }

  @Test
  void versionsInAnySpelling() throws Exception {
    common();
    file("V10_5__last.sql", "create table last (id int);\n");
    String all = preview("h2", "V1", null).script();
    assertThat(preview("h2", "01.0", "10.5.0").script().replace(" to version 10.5", ""))
        .isEqualTo(all);
    assertThat(preview("h2", "1", "V2__more.sql").summary())
        .isEqualTo("2 migrations on h2, from version 1 to version 2");
    assertThat(problem("h2", "4", null).text())
        .isEqualTo(
            "[sql.version] --from is '4': no migration has that version\n"
                + "    fix         the nearest are 2 and 10.5");
    assertThat(problem("h2", null, "11").text()).contains("the nearest is 10.5");
    assertThat(problem("h2", null, "last").text())
        .contains("--to is 'last': that is no version", "versions go from 1 to 10.5");
    assertThat(problem("h2", "2", "1").text()).contains("--from 2 is behind --to 1");
    assertThat(problem("oracle", null, null).code()).isEqualTo("engine.unsupported");
  }

  @Test
  void placeholders() throws Exception {
    file("V1__a.sql", "create table a (id int);\n\ncomment on table a is '${nobody}';\n");
    Finding unresolved = problem("h2", null, null);
    assertThat(unresolved.code()).isEqualTo("migration.placeholder");
    assertThat(unresolved.file()).endsWith("db/V1__a.sql");
    assertThat(unresolved.line()).isEqualTo(3);
    assertThat(unresolved.message()).contains("${nobody}");

    file("V1__a.sql", "create table a (id int);\ninsert into a values ('${flyway:user}');\n");
    Preview preview = preview("h2", null, null);
    assertThat(preview.isComplete()).isFalse();
    assertThat(preview.script()).contains("('${flyway:user}')");
    Finding unknown = preview.findings().get(0);
    assertThat(unknown.code()).isEqualTo("sql.unknown");
    assertThat(unknown.line()).isEqualTo(2);
    file("V1__a.sql", "select '${flyway:defaultSchema} ${flyway:table} ${flyway:timestamp}';\n");
    setting("installedBy", "O'Hara");
    assertThat(preview("postgresql", null, null).script())
        .contains("select 'public flyway_schema_history ", "'O''Hara', 0, true)");
    assertThat(preview("postgresql", null, null).findings())
        .extracting(Finding::level)
        .containsExactly(Level.WARNING);
  }

  @Test
  void code() throws Exception {
    Path code = Files.createDirectories(root.resolve("src/main/java/db"));
    migrations = Files.createDirectories(root.resolve("src/main/resources/db"));
    Files.writeString(code.resolve("V2__Do_it.java"), "class V2__Do_it {}");
    file("V1__a.sql", "create table a (id int);\n");
    file("V3__c.sql", "create table c (id int);\n");
    Preview preview = preview("postgresql", null, null);
    assertThat(preview.isComplete()).isFalse();
    assertThat(preview.findings()).extracting(Finding::code).containsExactly("sql.code");
    assertThat(preview.findings().get(0).file()).isEqualTo("src/main/java/db/V2__Do_it.java");
    assertThat(preview.script())
        .contains("-- src/main/java/db/V2__Do_it.java is code: what it does is missing here\n")
        .doesNotContain("'JDBC'");
    assertThat(preview.script().indexOf("V2__Do_it"))
        .isBetween(preview.script().indexOf("V1__a"), preview.script().indexOf("V3__c"));
    assertThat(preview("postgresql", "2", null).isComplete()).isTrue();
  }

  @Test
  void nothing() {
    assertThat(problem("h2", null, null).code()).isEqualTo("migrations.none");
  }

  private void common() throws IOException {
    file(
        "V1__init.sql",
        """
        -- The first; not the last.
        create table owners (id int primary key, name varchar(50) default '${who}');
        insert into owners (id, name) values (1, 'a;b -- c');
        create table seen (what varchar(200));
        """);
    file("V2__more.sql", "create table more (id int references owners (id)) -- ends; here\n");
    file("R__names.sql", "create or replace view names as select name from owners;\n");
    file("beforeMigrate.sql", "select 'beforeMigrate';\n");
    file("afterEachMigrate.sql", SEEN.formatted("each"));
    file("afterMigrate.sql", SEEN.formatted("after"));
  }

  private void file(String name, String sql) throws IOException {
    Files.writeString(migrations.resolve(name), sql);
  }

  private void setting(String name, String value) {
    flyway.put("flyway." + name, value);
  }

  private Preview preview(String engine, String from, String to)
      throws GateException, LockException {
    return new SqlPreview(
            new SqlRequest(
                root,
                root,
                from,
                to,
                impact,
                List.of(migrations),
                engine,
                root.resolve("state"),
                null,
                List.of(),
                options()))
        .run();
  }

  private Finding problem(String engine, String from, String to) {
    List<Finding> findings = new ArrayList<>();
    assertThatExceptionOfType(GateException.class)
        .isThrownBy(() -> preview(engine, from, to))
        .satisfies(e -> findings.addAll(e.findings()));
    return findings.get(0);
  }

  private Map<String, String> options() {
    return new TreeMap<>(flyway);
  }

  /**
   * Runs the script at once in one database and in two parts in another: Flyway has nothing to do
   * in either, and both are what Flyway makes of a third one.
   */
  private void proven(String engine) throws Exception {
    try (FileClasspath classpath = new FileClasspath(List.of());
        MigrationReplay replay = replay(engine, classpath)) {
      Schema expected = replay.migrated().schema();
      List<String> history = history(replay.database());
      String whole = preview(engine, null, null).script();
      assertThat(preview(engine, null, null).script()).isEqualTo(whole);
      String first = preview(engine, null, "2").script();
      String second = preview(engine, "2", null).script();
      for (List<String> scripts : List.of(List.of(whole), List.of(first, second))) {
        try (DevDatabase database =
            DevDatabases.open(DevDatabaseRequest.of(engine, TestProject.cache()))) {
          for (String script : scripts) {
            try (Connection connection = database.connect()) {
              Client.run(engine, connection, script);
            }
          }
          List<String> found = history(database);
          assertThat(scripts.size() == 1 ? found : withoutRanks(found))
              .isEqualTo(scripts.size() == 1 ? history : withoutRanks(history));
          satisfied(database);
          assertThat(schema(replay, database, engine)).isEqualTo(expected);
        }
      }
    }
  }

  /** Where Flyway stopped at a version, repeatable migrations ran before the rest. */
  private static List<String> withoutRanks(List<String> rows) {
    return rows.stream().map(row -> row.replaceFirst("^-?\\d+ ", "")).distinct().sorted().toList();
  }

  private void satisfied(DevDatabase database) {
    Map<String, String> settings = new TreeMap<>(flyway);
    settings.put("flyway.locations", "filesystem:" + migrations);
    Flyway flyway =
        Flyway.configure().configuration(settings).dataSource(database.dataSource()).load();
    flyway.validate();
    assertThat(flyway.info().pending()).isEmpty();
    assertThat(flyway.migrate().migrationsExecuted).isZero();
  }

  private MigrationReplay replay(String engine, FileClasspath classpath) throws GateException {
    Map<String, String> options = options();
    options.put("dialect", engine);
    options.put("migrations", "filesystem:" + migrations);
    ProjectContext context =
        new ProjectContext(
            root, null, root.resolve("state"), TestProject.cache(), options, true, classpath);
    return new MigrationReplay(context, ProjectConfiguration.plan(context));
  }

  private static Schema schema(MigrationReplay replay, DevDatabase database, String engine)
      throws SQLException {
    try (Connection connection = database.connect()) {
      return CatalogReader.of(engine).read(connection, replay.scope(connection));
    }
  }

  /** What Flyway noted, without times. */
  private List<String> history(DevDatabase database) throws SQLException {
    String quote = database.engine().equals("mariadb") ? "`" : "\"";
    String schema = flyway.containsKey("flyway.schemas") ? "\"app\"." : "";
    String table =
        schema + quote + flyway.getOrDefault("flyway.table", "flyway_schema_history") + quote;
    List<String> rows = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select * from " + table + " order by 1")) {
      while (found.next()) {
        rows.add(
            "%s %s %s %s %s %s %s %s"
                .formatted(
                    found.getInt("installed_rank"),
                    found.getString("version"),
                    found.getString("description"),
                    found.getString("type"),
                    found.getString("script"),
                    found.getString("checksum"),
                    found.getString("installed_by"),
                    found.getBoolean("success")));
      }
    }
    assertThat(rows).isNotEmpty();
    return rows;
  }
}

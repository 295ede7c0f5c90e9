package dev.mooring.verifier.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.database.DevDatabase;
import dev.mooring.verifier.database.DevDatabaseRequest;
import dev.mooring.verifier.database.DevDatabases;
import dev.mooring.verifier.gate.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** What is said of the tables of a real database, which is migrated only so far. */
@Tag("engine")
class ImpactTest {
  @TempDir Path root;
  private Path migrations;

  @BeforeEach
  void twoMigrations() throws IOException {
    migrations = Files.createDirectories(root.resolve("db"));
    file(
        "V1__init.sql",
        """
        create table owners (id int primary key, name varchar(50));
        create table pets (id int primary key, owner_id int);
        create index pets_owner on pets (owner_id);
        """);
    file("R__names.sql", "create or replace view names as select name from owners;\n");
  }

  @Test
  void postgresql() throws Exception {
    try (DevDatabase database = open("postgresql")) {
      migrated(database, "insert into pets select n, n from generate_series(1, 5000) n", "analyze");
      file(
          "V2__more.sql",
          """
          alter table pets add column born date;
          drop index pets_owner;
          create table visits (id int, pet int references pets (id));
          insert into visits select id, id from "pets";
          do $$ begin delete from owners; end $$;
          select twice(1);
          """);
      String url = ((PGSimpleDataSource) database.dataSource()).getURL() + "&user=postgres";
      Preview preview = preview("postgresql", url);
      assertThat(preview.summary()).isEqualTo("1 migration on postgresql, pending");
      assertThat(preview.script())
          .containsPattern(
              "-- pets: about 5,000 rows, \\d+ kB\nalter table pets add column born date;")
          .containsPattern("-- pets: about 5,000 rows, \\d+ kB\ndrop index pets_owner;")
          .containsPattern("-- pets: about 5,000 rows, \\d+ kB\ncreate table visits")
          .containsPattern("-- pets: about 5,000 rows, \\d+ kB\ninsert into visits")
          .contains("-- which tables this touches cannot be told\ndo $$")
          .contains("-- which tables this touches cannot be told\nselect twice(1);")
          .contains("values (3, '2', 'more', ")
          .doesNotContain("V1__init", "R__names");
      assertThat(preview.impact().get(0)).matches("table +rows +size +statements");
      assertThat(preview.impact().get(1)).matches("pets +5,000 +\\d+ kB +4");
      assertThat(preview.impact().get(2))
          .isEqualTo(
              "2 statements touch tables that cannot be told; see the comments in the script");
      assertThat(preview.impact()).hasSize(3);

      file("V0.5__late.sql", "create table late (id int);\n");
      assertThatExceptionOfType(GateException.class)
          .isThrownBy(() -> preview("postgresql", url))
          .withMessageContaining("resolved migration not applied to database: 0.5");
      Files.delete(migrations.resolve("V0.5__late.sql"));
      file("V1__init.sql", "create table edited (id int);\n");
      assertThatExceptionOfType(GateException.class)
          .isThrownBy(() -> preview("postgresql", url))
          .withMessageContaining("[sql.validate] Flyway would refuse to migrate that database: ")
          .withMessageContaining("checksum mismatch for migration version 1");
      Files.delete(migrations.resolve("V1__init.sql"));
      assertThatExceptionOfType(GateException.class)
          .isThrownBy(() -> preview("postgresql", url))
          .withMessageContaining("applied migration not resolved locally: 1");
      assertThatExceptionOfType(GateException.class)
          .isThrownBy(() -> preview("mariadb", url))
          .withMessageContaining("is of postgresql, the project's migrations are of mariadb");
    }
  }

  @Test
  void mariadb() throws Exception {
    try (DevDatabase database = open("mariadb")) {
      migrated(
          database, "insert into pets select seq, seq from seq_1_to_500", "analyze table pets");
      execute(database, "create user live@'127.0.0.1' identified by 'hush'");
      execute(database, "grant all on *.* to live@'127.0.0.1'");
      file("V2__more.sql", "alter table `pets` add column born date;\ncall what();\n");
      Preview preview = preview("mariadb", url(database) + "?user=live&password=hush");
      assertThat(preview.script())
          .containsPattern("-- pets: about \\d+ rows, \\d+ kB\nalter table `pets`")
          .contains("-- which tables this touches cannot be told\ncall what();")
          .doesNotContain("hush", "V1__init");
      assertThat(preview.impact()).hasSize(3);
    }
  }

  @Test
  void h2() throws Exception {
    String url = "jdbc:h2:file:" + root.resolve("live");
    Flyway.configure()
        .dataSource(url, "sa", "hush")
        .locations("filesystem:" + migrations)
        .load()
        .migrate();
    file("V2__more.sql", "alter table pets add column born date;\nupdate names set name = '';\n");
    Preview preview = preview("h2", url + ";USER=sa;PASSWORD=hush");
    assertThat(preview.script())
        .contains("-- PETS: about 0 rows\nalter table pets")
        .contains("-- which tables this touches cannot be told\nupdate names")
        .doesNotContain("V1__init");
    assertThat(preview.summary()).isEqualTo("1 migration on h2, pending");

    try (Connection connection = DriverManager.getConnection(url, "sa", "hush");
        Statement statement = connection.createStatement()) {
      statement.execute("drop table \"flyway_schema_history\"");
    }
    Preview foreign = preview("h2", url + ";USER=sa;PASSWORD=hush");
    assertThat(foreign.isComplete()).isFalse();
    assertThat(foreign.findings().get(0).code()).isEqualTo("sql.no-history");

    Preview empty = preview("h2", "jdbc:h2:mem:empty;IFEXISTS=FALSE");
    assertThat(empty.summary()).isEqualTo("3 migrations on h2, from nothing");
    assertThat(empty.isComplete()).isTrue();
    assertThat(empty.impact()).contains("no statement touches a table that is there");
  }

  private static DevDatabase open(String engine) throws Exception {
    return DevDatabases.open(DevDatabaseRequest.of(engine, TestProject.cache()));
  }

  private void migrated(DevDatabase database, String... statements) throws SQLException {
    Flyway.configure()
        .dataSource(database.dataSource())
        .locations("filesystem:" + migrations)
        .load()
        .migrate();
    for (String statement : statements) {
      execute(database, statement);
    }
  }

  private static String url(DevDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      return connection.getMetaData().getURL().replaceFirst("[?].*$", "");
    }
  }

  private static void execute(DevDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void file(String name, String sql) throws IOException {
    Files.writeString(migrations.resolve(name), sql);
  }

  private Preview preview(String engine, String url) throws Exception {
    return new SqlPreview(
            new SqlRequest(
                root,
                root,
                null,
                null,
                url,
                List.of(migrations),
                engine,
                root.resolve("state"),
                null,
                List.of(),
                Map.of()))
        .run();
  }
}

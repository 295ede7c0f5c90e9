package dev.mooring.verifier.database;

import static dev.mooring.verifier.database.EmbeddedPostgresTest.execute;
import static dev.mooring.verifier.database.EmbeddedPostgresTest.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real server. */
class EmbeddedMariadbTest {
  @TempDir static Path cache;

  @BeforeAll
  static void needsBinaries() throws Exception {
    assumeTrue(MariadbBinaries.find(Platform.current()) != null, "no MariaDB for this machine");
  }

  private static DevDatabaseRequest request() {
    return DevDatabaseRequest.of("mariadb", cache);
  }

  private static List<Path> runs() throws Exception {
    try (var files = Files.list(cache.resolve("mariadb/run"))) {
      return files.toList();
    }
  }

  private static long server(Path run) throws Exception {
    return Long.parseLong(Files.readString(run.resolve("data/mariadbd.pid")).strip());
  }

  @Test
  void startsEmptyAndLeavesNothing() throws Exception {
    ProcessHandle server;
    try (DevDatabase database = DevDatabases.open(request())) {
      assertThat(database.engine()).isEqualTo("mariadb");
      assertThat(database.productVersion()).isEqualTo("11.4");
      assertThat(database.startedFromKept()).isFalse();
      execute(database, "create table owners(id bigint primary key)");
      assertThat(query(database, "select count(*) from owners")).isEqualTo("0");
      assertThat(query(database, "select group_concat(distinct User) from mysql.global_priv"))
          .isEqualTo("mariadb.sys,mooring");
      assertThat(query(database, "select @@bind_address")).isEqualTo("127.0.0.1");
      Path run = runs().get(0);
      assertThat(Files.getPosixFilePermissions(run.resolve("data")))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
      assertThat(Files.getPosixFilePermissions(cache.resolve("mariadb")))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
      server = ProcessHandle.of(server(run)).orElseThrow();
      assertThat(server.isAlive()).isTrue();
    }
    assertThat(runs()).isEmpty();
    assertThat(server.isAlive()).isFalse();
  }

  @Test
  void asksForThePassword() throws Exception {
    try (DevDatabase database = DevDatabases.open(request());
        Connection connection = database.connect()) {
      String url = connection.getMetaData().getURL();
      for (String user : List.of("mooring", "root", "")) {
        assertThatThrownBy(() -> DriverManager.getConnection(url, user, "guess"))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("Access denied");
      }
    }
  }

  @Test
  void startsFromWhatWasKept() throws Exception {
    try (DevDatabase database = DevDatabases.open(request().from("project/1"))) {
      assertThat(database.startedFromKept()).isFalse();
      execute(database, "create table kept(a int)");
      database.keep("project/1");
      execute(database, "create table later(a int)");
    }
    assertThat(DevDatabases.kept(request(), "project/1")).isTrue();
    assertThat(DevDatabases.kept(request(), "project/2")).isFalse();
    try (DevDatabase database = DevDatabases.open(request().from("project/1"))) {
      assertThat(database.startedFromKept()).isTrue();
      assertThat(
              query(
                  database,
                  "select group_concat(table_name) from information_schema.tables"
                      + " where table_schema = database()"))
          .isEqualTo("kept");
    }
  }

  @Test
  void killedBuildLeavesNothing() throws Exception {
    Process build =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                cache.toString(),
                "mariadb")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(build.inputReader().readLine()).isEqualTo("ready");
    Path run = runs().get(0);
    long server = server(run);
    assertThat(ProcessHandle.of(server)).isPresent();
    build.destroyForcibly().waitFor();
    Servers.awaitEnd(server);
    Servers.await(() -> Files.notExists(run));
  }

  @Test
  void besideADatabaseOfTheUsersAScratchOneIsUsed() throws Exception {
    try (DevDatabase server = DevDatabases.open(request())) {
      execute(server, "create database dev collate utf8mb4_bin");
      execute(server, "create database shop");
      execute(server, "create table shop.precious(a int)");
      try (DevDatabase given = DevDatabases.open(given(server, "dev"))) {
        assertThat(given.productVersion()).isEqualTo("11.4.5");
        execute(given, "create table owners(id bigint primary key)");
        assertThat(query(given, "select database()")).startsWith("mooring_scratch_");
        assertThat(query(given, "select @@collation_database")).isEqualTo("utf8mb4_bin");
      }
      assertThat(
              query(
                  server,
                  "select group_concat(schema_name order by 1)"
                      + " from information_schema.schemata where schema_name not in"
                      + " ('information_schema', 'mysql', 'performance_schema', 'sys')"))
          .isEqualTo("dev,mooring,shop");
      assertThatThrownBy(() -> DevDatabases.open(given(server, "shop")))
          .isInstanceOf(DevDatabaseException.class)
          .hasMessageContaining("is not empty")
          .hasMessageContaining("precious");
    }
  }

  @Test
  void librariesThatTheSystemLacksAreNamed() {
    assertThat(
            MissingLibraries.in(
                "mariadbd: error while loading shared libraries: libaio.so.1: cannot open shared"
                    + " object file: No such file or directory"))
        .isEqualTo("libaio.so.1");
    assertThat(Problems.librariesMissing("libaio.so.1")).hasMessageContaining("libaio.so.1");
  }

  private static DevDatabaseRequest given(DevDatabase server, @Nullable String database)
      throws Exception {
    MariadbInstallation installation = MariadbInstallation.find(cache);
    try (Connection connection = server.connect()) {
      String url = connection.getMetaData().getURL().replaceFirst("/mooring.*", "/" + database);
      return new DevDatabaseRequest(
          "mariadb",
          url,
          "mooring",
          installation.template().password(),
          cache,
          null,
          Duration.ofSeconds(30));
    }
  }
}

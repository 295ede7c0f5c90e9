package dev.mooring.verifier.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On a real server. */
class EmbeddedPostgresTest {
  @TempDir static Path cache;

  @BeforeAll
  static void needsBinaries() throws Exception {
    assumeTrue(PostgresBinaries.find(Platform.current()) != null, "no PostgreSQL for this machine");
  }

  @AfterAll
  static void deleteWhatNobodyRan() throws Exception {
    if (ServerUser.isRoot()) {
      FileTree.delete(ServerUser.SETPRIV.root(cache));
    }
  }

  private static DevDatabaseRequest request() {
    return DevDatabaseRequest.of("postgresql", cache);
  }

  static void execute(DevDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String query(DevDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static List<Path> runs(Path root) throws Exception {
    try (var files = Files.list(root.resolve("run"))) {
      return files.toList();
    }
  }

  @Test
  void startsEmptyAndLeavesNothing() throws Exception {
    Path root;
    ProcessHandle server;
    try (DevDatabase database = DevDatabases.open(request())) {
      root = PostgresInstallation.find(cache).root();
      assertThat(database.engine()).isEqualTo("postgresql");
      assertThat(database.productVersion()).matches("1[4-8]");
      assertThat(database.startedFromKept()).isFalse();
      execute(database, "create table owners(id bigint primary key)");
      assertThat(query(database, "select count(*) from owners")).isEqualTo("0");
      server = ProcessHandle.of(Servers.postmaster(runs(root).get(0))).orElseThrow();
      assertThat(server.isAlive()).isTrue();
    }
    assertThat(runs(root)).isEmpty();
    assertThat(server.isAlive()).isFalse();
  }

  @Test
  void isLikeAProductionServerWhereItMatters() throws Exception {
    try (DevDatabase database = DevDatabases.open(request())) {
      assertThat(query(database, "show server_encoding")).isEqualTo("UTF8");
      // Before 15 a database's own order cannot be ICU's.
      if (Integer.parseInt(database.productVersion()) >= 15) {
        assertThat(query(database, "select ('a' < 'B')::text")).isEqualTo("true");
        assertThat(query(database, "select upper('straße äö')")).isEqualTo("STRASSE ÄÖ");
      }
      assertThat(query(database, "show default_text_search_config"))
          .isEqualTo("pg_catalog.english");
      assertThat(query(database, "show listen_addresses")).isEmpty();
    }
  }

  @Test
  void dropsAThousandTablesInOneTransaction() throws Exception {
    try (DevDatabase database = DevDatabases.open(request())) {
      execute(
          database,
          "do $$ begin for i in 1..1000 loop execute 'create table s_' || i ||"
              + " '(id bigserial primary key, t text unique)'; end loop; end $$");
      execute(
          database,
          "do $$ begin for i in 1..1000 loop execute 'drop table s_' || i; end loop; end $$");
      assertThat(query(database, "select count(*) from pg_tables where schemaname = 'public'"))
          .isEqualTo("0");
    }
  }

  @Test
  void keepsAStateAndStartsFromIt() throws Exception {
    DevDatabaseRequest request = request();
    assertThat(DevDatabases.kept(request, "clinic/1")).isFalse();
    try (DevDatabase database = DevDatabases.open(request.from("clinic/1"))) {
      assertThat(database.startedFromKept()).isFalse();
      execute(database, "create unlogged table pets(name text)");
      execute(database, "insert into pets values ('Leo')");
      database.keep("clinic/1");
      assertThat(query(database, "select name from pets")).isEqualTo("Leo");
      execute(database, "insert into pets values ('Max')");
    }
    assertThat(DevDatabases.kept(request, "clinic/1")).isTrue();
    try (DevDatabase database = DevDatabases.open(request.from("clinic/1"))) {
      assertThat(database.startedFromKept()).isTrue();
      assertThat(query(database, "select string_agg(name, ',') from pets")).isEqualTo("Leo");
    }
  }

  @Test
  void startsEmptyFromAStateThatIsBroken() throws Exception {
    DevDatabaseRequest request = request().from("broken/1");
    try (DevDatabase database = DevDatabases.open(request)) {
      database.keep("broken/1");
    }
    PostgresInstallation installation = PostgresInstallation.find(cache);
    Path state = installation.states().find("broken/1");
    assertThat(state).isNotNull();
    Files.delete(state.resolve("global").resolve("pg_control"));
    try (DevDatabase database = DevDatabases.open(request)) {
      assertThat(database.startedFromKept()).isFalse();
      assertThat(query(database, "select 1")).isEqualTo("1");
    }
    assertThat(DevDatabases.kept(request, "broken/1")).isFalse();
  }

  @Test
  void copiesADatabaseThatThenGoesItsOwnWay() throws Exception {
    try (DevDatabase database = DevDatabases.open(request())) {
      execute(database, "create extension citext");
      execute(database, "create table visits(reason citext)");
      try (DevDatabase copy = database.copy()) {
        execute(copy, "drop table visits");
        assertThat(query(copy, "select count(*) from pg_extension where extname = 'citext'"))
            .isEqualTo("1");
      }
      assertThat(query(database, "select count(*) from visits")).isEqualTo("0");
      assertThat(query(database, "select count(*) from pg_database")).isEqualTo("1");
    }
  }

  @Test
  void serversOfTwoThreadsStartSideBySideInAnEmptyCache(@TempDir Path fresh) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        String number = Integer.toString(i);
        answers.add(
            threads.submit(
                () -> {
                  try (DevDatabase database =
                      DevDatabases.open(DevDatabaseRequest.of("postgresql", fresh))) {
                    execute(database, "create table t(n text)");
                    execute(database, "insert into t values ('" + number + "')");
                    return query(database, "select string_agg(n, ',') from t");
                  }
                }));
      }
      assertThat(answers.get(0).get()).isEqualTo("0");
      assertThat(answers.get(1).get()).isEqualTo("1");
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void findsRoomForTheSocketOfADeepCache(@TempDir Path temp) throws Exception {
    Path deep = temp.resolve("d".repeat(60)).resolve("e".repeat(60));
    // The binaries need not be unpacked once more for it.
    Path root = PostgresInstallation.find(cache).root();
    Path deepRoot = PostgresInstallation.find(cache).user().root(Files.createDirectories(deep));
    assumeTrue(deepRoot.startsWith(deep), "servers of this user live elsewhere");
    Files.createSymbolicLink(deepRoot.resolve("binaries"), root.resolve("binaries"));
    Files.createSymbolicLink(deepRoot.resolve("template"), root.resolve("template"));
    Path sockets;
    try (DevDatabase database = DevDatabases.open(DevDatabaseRequest.of("postgresql", deep))) {
      sockets = Path.of(query(database, "show unix_socket_directories").replace("\"", ""));
      assertThat(sockets).exists();
    }
    assertThat(sockets).doesNotExist();
    Files.delete(deepRoot.resolve("binaries"));
    Files.delete(deepRoot.resolve("template"));
  }

  @ParameterizedTest
  @EnumSource(names = {"NAMESPACE", "SETPRIV", "SU"})
  void rootHasThreeWays(ServerUser user) throws Exception {
    assumeTrue(ServerUser.isRoot() && user.works(), "not root, or no such program");
    PostgresBinaries binaries = PostgresInstallation.binaries(cache);
    PostgresInstallation installation = PostgresInstallation.of(binaries, user, cache);
    try (DevDatabase database = EmbeddedPostgres.open(installation, request())) {
      execute(database, "create table t(a int)");
      database.keep("ways/" + user);
      assertThat(query(database, "select count(*) from t")).isEqualTo("0");
    }
    assertThat(runs(installation.root())).isEmpty();
    try (DevDatabase database =
        EmbeddedPostgres.open(installation, request().from("ways/" + user))) {
      assertThat(database.startedFromKept()).isTrue();
    }
  }

  @Test
  void asksForAPasswordOverTcp() throws Exception {
    PostgresInstallation installation = PostgresInstallation.find(cache);
    PostgresEndpoint endpoint = installation.loopback();
    try (DevDatabase database = EmbeddedPostgres.open(installation, request(), endpoint)) {
      assertThat(query(database, "select 1")).isEqualTo("1");
      PostgresEndpoint guess = new PostgresEndpoint(null, endpoint.port(), "guess");
      assertThatThrownBy(() -> guess.dataSource("postgres").getConnection())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password");
    }
  }

  @Test
  void runsUnderPgCtlToo() throws Exception {
    PostgresInstallation installation = PostgresInstallation.find(cache);
    RunDirectory run = RunDirectory.create(installation.root(), installation.user());
    installation.user().directory(run.data());
    FileTree.copy(installation.template().data(), run.data());
    installation.user().handOver(run.data());
    PostgresEndpoint endpoint = PostgresEndpoint.socket(run.sockets());
    Files.writeString(
        run.data().resolve("postgresql.conf"),
        PostgresSettings.text(installation.major(), endpoint));
    ServerProcess server = ControlledServer.start(run, installation.home(), installation.user());
    long pid = 0;
    for (int i = 0; i < 500 && pid == 0; i++) {
      assertThat(server.endsWithin(10)).isFalse();
      pid = Servers.readyPostmaster(run.path());
    }
    server.kill();
    Servers.awaitEnd(pid);
    run.delete();
  }

  @Test
  void saysTheEndOfTheLogWhenItDoesNotStart() throws Exception {
    DevDatabaseRequest hasty =
        new DevDatabaseRequest("postgresql", null, null, null, cache, null, Duration.ofMillis(1));
    assertThatThrownBy(() -> DevDatabases.open(hasty))
        .isInstanceOfSatisfying(
            DevDatabaseException.class, e -> assertThat(e.code()).isEqualTo("engine.start"))
        .hasMessageContaining("no answer within 1 ms")
        .hasMessageContaining("The end of its log");
    assertThat(runs(PostgresInstallation.find(cache).root())).isEmpty();
  }
}

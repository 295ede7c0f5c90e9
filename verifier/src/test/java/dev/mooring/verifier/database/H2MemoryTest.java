package dev.mooring.verifier.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2MemoryTest {
  @TempDir Path cache;

  private DevDatabaseRequest request() {
    return DevDatabaseRequest.of("h2", cache);
  }

  @Test
  void eachIsAWorldOfItsOwn() throws Exception {
    try (DevDatabase one = DevDatabases.open(request());
        DevDatabase two = DevDatabases.open(request())) {
      EmbeddedPostgresTest.execute(one, "create table owners(id bigint primary key)");
      EmbeddedPostgresTest.execute(two, "create table owners(id bigint primary key)");
      assertThat(one.engine()).isEqualTo("h2");
      assertThat(one.productVersion()).isEqualTo("2.4.240");
      assertThat(one.startedFromKept()).isFalse();
    }
  }

  @Test
  void keepsAStateAndStartsFromIt() throws Exception {
    try (DevDatabase database = DevDatabases.open(request())) {
      EmbeddedPostgresTest.execute(
          database, "create table pets(id bigint generated always as identity, name varchar(20))");
      EmbeddedPostgresTest.execute(database, "insert into pets(name) values ('Léo\n;x')");
      database.keep("clinic/1");
      EmbeddedPostgresTest.execute(database, "insert into pets(name) values ('Max')");
    }
    assertThat(DevDatabases.kept(request(), "clinic/1")).isTrue();
    assertThat(DevDatabases.kept(request(), "clinic/2")).isFalse();
    try (DevDatabase database = DevDatabases.open(request().from("clinic/1"))) {
      assertThat(database.startedFromKept()).isTrue();
      EmbeddedPostgresTest.execute(database, "insert into pets(name) values ('Ida')");
      assertThat(
              EmbeddedPostgresTest.query(
                  database, "select listagg(id || name, ',') within group (order by id) from pets"))
          .isEqualTo("1Léo\n;x,2Ida");
    }
  }

  @Test
  void startsEmptyFromAStateThatIsBroken() throws Exception {
    try (DevDatabase database = DevDatabases.open(request())) {
      database.keep("k");
    }
    try (var files = Files.walk(cache.resolve("h2").resolve("state"))) {
      Files.writeString(files.filter(Files::isRegularFile).findFirst().orElseThrow(), "nonsense;");
    }
    try (DevDatabase database = DevDatabases.open(request().from("k"))) {
      assertThat(database.startedFromKept()).isFalse();
    }
  }

  @Test
  void copiesADatabaseThatThenGoesItsOwnWay() throws Exception {
    try (DevDatabase database = DevDatabases.open(request())) {
      EmbeddedPostgresTest.execute(database, "create table visits(reason clob)");
      EmbeddedPostgresTest.execute(database, "insert into visits values (repeat('long ', 10000))");
      try (DevDatabase copy = database.copy()) {
        assertThat(EmbeddedPostgresTest.query(copy, "select length(reason) from visits"))
            .isEqualTo("50000");
        EmbeddedPostgresTest.execute(copy, "drop table visits");
      }
      assertThat(EmbeddedPostgresTest.query(database, "select count(*) from visits"))
          .isEqualTo("1");
    }
  }

  @Test
  void takesOptionsFromTheUrl() throws Exception {
    DevDatabaseRequest compatible =
        new DevDatabaseRequest(
            "h2",
            "jdbc:h2:mem:x;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
            null,
            null,
            cache,
            null,
            Duration.ofSeconds(5));
    String mode = "select setting_value from information_schema.settings where setting_name='MODE'";
    try (DevDatabase database = DevDatabases.open(compatible)) {
      assertThat(EmbeddedPostgresTest.query(database, mode)).isEqualTo("PostgreSQL");
    }
    try (DevDatabase database = DevDatabases.open(request())) {
      assertThat(EmbeddedPostgresTest.query(database, mode)).isEqualTo("REGULAR");
    }
  }
}

package dev.mooring.verifier.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.verifier.gate.TestProject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases beside which no scratch database can be made: nothing but Mooring's own goes. */
class EmptiedDatabaseTest {
  /** Where tables refer to each other, views to tables and to views. */
  private static final List<String> TANGLE =
      List.of(
          "create schema side",
          "create table a (id integer not null primary key, b_id integer)",
          "create table b (id integer not null primary key, a_id integer references a (id))",
          "alter table a add constraint to_b foreign key (b_id) references b (id)",
          "create table side.c (id integer not null primary key)",
          "create view v as select id from a",
          "create view w as select id from v",
          "create sequence numbers");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"hsqldb:file", "derby"})
  void whatWasMadeIsDroppedAndMayBeMadeAgain(String engine) throws Exception {
    String url = url(engine);
    for (int run = 0; run < 2; run++) {
      try (DevDatabase database = open(url)) {
        execute(database, TANGLE);
        database.clear();
        execute(database, TANGLE);
      }
    }
    try (DevDatabase database = open(url);
        Connection connection = database.connect()) {
      assertThat(Inventory.of(connection, database.engine()).contents()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"create table mine (id integer)", "create sequence mine"})
  void refusesWhatIsNotEmptyAndLeavesItAlone(String sql) throws Exception {
    String url = url("derby");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
    for (int run = 0; run < 2; run++) {
      assertThatThrownBy(() -> open(url))
          .isInstanceOf(DevDatabaseException.class)
          .hasMessageContaining("is not empty: it holds ")
          .hasMessageContaining(" APP.MINE; nothing was changed");
    }
  }

  /** A schema without tables is not in anybody's way, and stays. */
  @Test
  void dropsNothingThatWasThereBefore() throws Exception {
    String url = url("hsqldb:file");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("create schema theirs");
      try (DevDatabase database = open(url)) {
        execute(database, List.of("create table theirs.ours (id integer)"));
      }
      statement.execute("create table theirs.ours (id integer)");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:hsqldb:mem:one", "jdbc:derby:memory:one"})
  void inMemoryEachIsAnother(String url) throws Exception {
    try (DevDatabase one = open(url);
        DevDatabase other = open(url)) {
      execute(one, List.of("create table a (id integer)"));
      execute(other, List.of("create table a (id integer)"));
    }
  }

  private String url(String engine) {
    String path = directory.resolve("db").toString();
    return "jdbc:" + engine + ":" + path + (engine.equals("derby") ? ";create=true" : "");
  }

  private static DevDatabase open(String url) throws DevDatabaseException {
    DevDatabaseRequest request = DevDatabaseRequest.of("", TestProject.cache());
    return DevDatabases.open(
        new DevDatabaseRequest(
            "", url, null, null, TestProject.cache(), null, request.startTimeout()));
  }

  private static void execute(DevDatabase database, List<String> statements) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}

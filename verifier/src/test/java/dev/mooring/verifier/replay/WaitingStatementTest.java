package dev.mooring.verifier.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.finding.Finding;
import dev.mooring.verifier.database.DevDatabase;
import dev.mooring.verifier.database.DevDatabaseException;
import dev.mooring.verifier.database.DevDatabaseRequest;
import dev.mooring.verifier.database.DevDatabases;
import dev.mooring.verifier.gate.TestProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WaitingStatementTest {
  private static final String END_THE_WAITING =
      "select pg_terminate_backend(pid) from pg_stat_activity"
          + " where datname = current_database() and query like 'create index concurrently%'"
          + " and cardinality(pg_blocking_pids(pid)) > 0";

  @TempDir Path migrations;

  /** What the warning says: Flyway as it is by default never ends. */
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void waitsForFlywaysOwnLock() throws Exception {
    Files.writeString(migrations.resolve("V1__a.sql"), "create table a (id int);");
    Files.writeString(migrations.resolve("V2__b.sql"), "create index concurrently a_id on a (id);");
    try (DevDatabase database =
            DevDatabases.open(DevDatabaseRequest.of("postgresql", TestProject.cache()));
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      Flyway flyway =
          Flyway.configure()
              .configuration(Map.of("flyway.loggers", QuietLog.class.getName()))
              .dataSource(database.dataSource())
              .locations("filesystem:" + migrations)
              .load();
      Thread thread = new Thread(flyway::migrate, "flyway");
      thread.setUncaughtExceptionHandler((t, e) -> {});
      thread.start();
      boolean waits = false;
      // A wait that is seen may be a short one, over by the time it is ended: until Flyway has
      // ended, look again.
      while (thread.isAlive() && !Thread.interrupted()) {
        try (ResultSet ended = statement.executeQuery(END_THE_WAITING)) {
          waits |= ended.next();
        }
        thread.join(20);
      }
      assertThat(waits).isTrue();
    } catch (DevDatabaseException e) {
      Assumptions.assumeFalse(e.code().equals("engine.missing"), e.problem());
      throw e;
    }
  }

  @Test
  void isFoundBehindLongTexts() {
    String terms = "it''s create index concurrently; ".repeat(5_000);
    Migration file =
        new Migration(
            Migration.Kind.VERSIONED,
            "V1__terms.sql",
            null,
            "V1__terms.sql",
            "insert into terms values ('"
                + terms
                + "');\ncreate index concurrently i on terms (a);",
            null);

    Finding finding = WaitingStatement.of(file);

    assertThat(finding).isNotNull();
    assertThat(finding.line()).isEqualTo(2);
  }
}

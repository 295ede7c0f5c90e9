package dev.mooring.verifier.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.catalog.CatalogReader;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.compare.Difference.Step;
import dev.mooring.verifier.compare.MatrixFile.Paragraph;
import dev.mooring.verifier.database.DevDatabase;
import dev.mooring.verifier.gate.TestProject;
import dev.mooring.verifier.replay.MigrationReplay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The statements between two schemas lead from one to the other: after each drift of the matrix
 * they are run, and nothing is left to say. Where no statement is known, at least not always, that
 * is listed here; views, partitions and what a domain or an enum does for a column are among it.
 */
@Tag("engine")
class WayTest {
  @TempDir Path work;

  @Test
  void postgresql() throws Exception {
    run(
        "postgresql",
        200,
        List.of(
            "integer as smallint back", // a generated column reads it
            "integer as smallint forth",
            "array as text back", // the rows that are there are no arrays
            "bytea as oid back", // no cast
            "bytea as oid forth",
            "collation that ignores case forth", // nobody creates the collation
            "primary key over other columns forth"), // a foreign key needs the old one
        List.of(
            "check.extra",
            "check.missing",
            "column.extra",
            "column.generated",
            "column.identity",
            "column.missing",
            "column.nullable",
            "column.type",
            "domain.extra",
            "enum.extra",
            "enum.values",
            "index.invalid",
            "sequence.range",
            "sequence.start",
            "sequence.type",
            "table.inherits",
            "table.kind",
            "table.missing",
            "table.partitioned",
            "table.row-security",
            "table.rules",
            "table.triggers"));
  }

  @Test
  void h2() throws Exception {
    run(
        "h2",
        100,
        List.of(),
        List.of(
            "check.extra",
            "column.generated",
            "column.identity",
            "domain.extra",
            "sequence.range",
            "sequence.start",
            "table.kind",
            "table.triggers"));
  }

  private void run(String engine, int mended, List<String> refusals, List<String> unknown)
      throws Exception {
    Path folder = TestProject.cases().resolveSibling("matrix").resolve(engine);
    TestProject project = new TestProject(work.resolve(engine), engine);
    try (Stream<Path> migrations = Files.list(folder.resolve("migrations"))) {
      for (Path file : migrations.toList()) {
        project.migration(String.valueOf(file.getFileName()), Files.readString(file));
      }
    }
    List<String> left = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    TreeSet<String> without = new TreeSet<>();
    int count = 0;
    try (MigrationReplay replay = new MigrationReplay(project.context(), project.plan())) {
      Schema clean = replay.migrated().schema();
      for (Paragraph paragraph : MatrixFile.read(folder.resolve("drifts.sql")).cases()) {
        Schema drifted = inside(replay, connection -> drift(connection, replay, paragraph));
        for (boolean back : new boolean[] {true, false}) {
          count += run(replay, clean, drifted, paragraph, back, left, refused, without);
        }
      }
    } catch (GateException e) {
      Assumptions.assumeFalse(
          e.findings().get(0).code().equals("engine.missing"), () -> e.findings().get(0).text());
      throw e;
    }
    assertThat(left).isEmpty();
    assertThat(refused).isEqualTo(refusals);
    assertThat(without).containsExactlyElementsOf(unknown);
    assertThat(count).isGreaterThanOrEqualTo(mended);
  }

  /**
   * One drift.
   *
   * @param back from the drifted database to the clean one, or from a clean one to the drifted
   */
  private static int run(
      MigrationReplay replay,
      Schema clean,
      Schema drifted,
      Paragraph paragraph,
      boolean back,
      List<String> left,
      List<String> refused,
      TreeSet<String> without)
      throws GateException {
    String name = paragraph.name() + (back ? " back" : " forth");
    try {
      Schema from = back ? drifted : clean;
      Schema to = back ? clean : drifted;
      List<Difference> differences = new Differences("one", "other").between(from, to);
      List<Difference> silent =
          differences.stream().filter(difference -> difference.steps().isEmpty()).toList();
      if (!silent.isEmpty()) {
        silent.forEach(difference -> without.add(difference.code()));
        return 0;
      }
      Schema arrived =
          inside(
              replay,
              connection -> {
                if (back) {
                  drift(connection, replay, paragraph);
                }
                execute(connection, script(differences));
                Schema near = read(connection, replay);
                List<Difference> rest = new Differences("one", "other").between(near, to);
                // A check that changed with the type of its column is seen only now.
                execute(connection, script(rest));
                return rest.isEmpty() ? near : read(connection, replay);
              });
      for (Difference rest : new Differences("one", "other").between(arrived, to)) {
        left.add(name + ": " + rest + " after " + script(differences));
      }
      return differences.isEmpty() ? 0 : 1;
    } catch (SQLException e) {
      refused.add(name);
      return 0;
    }
  }

  private static List<String> script(List<Difference> differences) {
    return differences.stream()
        .flatMap(difference -> difference.steps().stream())
        .sorted(Comparator.comparing(Step::phase))
        .map(Step::sql)
        .distinct()
        .toList();
  }

  private static void execute(Connection connection, List<String> script) throws SQLException {
    for (String sql : script) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new SQLException(sql + ": " + e.getMessage(), e);
      }
    }
  }

  private interface Action {
    Schema run(Connection connection) throws SQLException, GateException;
  }

  /** In the migrated database, which stays as it is. */
  private static Schema inside(MigrationReplay replay, Action action)
      throws SQLException, GateException {
    if (replay.database().engine().equals("h2")) {
      try (DevDatabase copy = replay.database().copy();
          Connection connection = copy.connect()) {
        return action.run(connection);
      }
    }
    try (Connection connection = replay.database().connect()) {
      connection.setAutoCommit(false);
      try {
        return action.run(connection);
      } finally {
        connection.rollback();
      }
    }
  }

  private static Schema drift(Connection connection, MigrationReplay replay, Paragraph paragraph)
      throws SQLException, GateException {
    if (!paragraph.sql().isBlank()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(paragraph.sql());
      }
    }
    return read(connection, replay);
  }

  private static Schema read(Connection connection, MigrationReplay replay)
      throws SQLException, GateException {
    return CatalogReader.of(replay.migrated().schema().dialect())
        .read(connection, replay.scope(connection));
  }
}

package dev.mooring.verifier.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.catalog.CatalogReader;
import dev.mooring.schema.diff.Levels;
import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.EntitySchema;
import dev.mooring.schema.spi.GateException;
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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of drift, one at a time, on a database that agrees with its entities: each is found
 * once, with its code and effect, and nothing else. What means the same is not found at all.
 *
 * <p>{@code matrix/<engine>} holds entities, migrations and the differences. Run with {@code
 * -Dmooring.goldens=write} to write what is found into the latter.
 */
@Tag("engine")
class DriftMatrixTest {
  @TempDir Path work;

  @Test
  void postgresql() throws Exception {
    run("postgresql", 81, 12);
  }

  @Test
  void h2() throws Exception {
    run("h2", 55, 12);
  }

  private void run(String engine, int drifts, int none) throws Exception {
    Path folder = TestProject.cases().resolveSibling("matrix").resolve(engine);
    TestProject project = new TestProject(work.resolve(engine), engine);
    try (Stream<Path> migrations = Files.list(folder.resolve("migrations"))) {
      for (Path file : migrations.toList()) {
        project.migration(String.valueOf(file.getFileName()), Files.readString(file));
      }
    }
    EntitySchema entities =
        new EntitySchema(TestProject.entities(folder.resolve("entities.lock.json")), List.of());
    Path file = folder.resolve("drifts.sql");
    MatrixFile matrix = MatrixFile.read(file);
    List<List<String>> found = new ArrayList<>();
    try (MigrationReplay replay = new MigrationReplay(project.context(), project.plan())) {
      replay.migrated();
      for (Paragraph paragraph : matrix.cases()) {
        found.add(found(project, replay, entities, paragraph));
      }
    } catch (GateException e) {
      Assumptions.assumeFalse(
          e.findings().get(0).code().equals("engine.missing"), () -> e.findings().get(0).text());
      throw e;
    }
    if ("write".equals(System.getProperty("mooring.goldens"))) {
      matrix.write(file, found);
      matrix = MatrixFile.read(file);
    }
    assertThat(named(matrix.cases(), found)).isEqualTo(named(matrix.cases(), null));
    assertThat(found).filteredOn(lines -> !lines.isEmpty()).hasSizeGreaterThanOrEqualTo(drifts);
    assertThat(found).filteredOn(List::isEmpty).hasSizeGreaterThanOrEqualTo(none);
  }

  private static List<String> found(
      TestProject project, MigrationReplay replay, EntitySchema entities, Paragraph paragraph)
      throws GateException {
    Schema migrated;
    try {
      migrated = changed(replay, paragraph);
    } catch (SQLException e) {
      return List.of("failed: " + e.getMessage());
    }
    return Comparison.findings(project.context(), "clinic", replay, entities, migrated, false)
        .stream()
        .map(DriftMatrixTest::line)
        .toList();
  }

  /** What the migrated database holds after the statements, which do not last. */
  private static Schema changed(MigrationReplay replay, Paragraph paragraph)
      throws SQLException, GateException {
    if (replay.database().engine().equals("h2")) {
      try (DevDatabase copy = replay.database().copy();
          Connection connection = copy.connect()) {
        return changed(connection, replay, paragraph);
      }
    }
    try (Connection connection = replay.database().connect()) {
      connection.setAutoCommit(false);
      try {
        return changed(connection, replay, paragraph);
      } finally {
        connection.rollback();
      }
    }
  }

  private static Schema changed(Connection connection, MigrationReplay replay, Paragraph paragraph)
      throws SQLException, GateException {
    if (!paragraph.sql().isBlank()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(paragraph.sql());
      }
    }
    return CatalogReader.of(replay.migrated().schema().dialect())
        .read(connection, replay.scope(connection));
  }

  private static String line(Finding finding) {
    Effect effect = finding.effect();
    assertThat(effect).as(finding.text()).isNotNull();
    assertThat(Levels.byDefault(effect)).contains(finding.level());
    return finding.code() + " " + effect.id() + " " + finding.object();
  }

  private static List<String> named(List<Paragraph> cases, List<List<String>> found) {
    List<String> named = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      named.add(
          cases.get(i).name() + ": " + (found == null ? cases.get(i).expected() : found.get(i)));
    }
    return named;
  }
}

package dev.mooring.verifier.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.GateResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder below {@code cases/<engine>} is a case: its migrations run behind those of the
 * engine, its {@code entities.lock.json} stands for the engine's, {@code expected.txt} says what is
 * found. {@code since.txt} names the first major version of the engine that a case is about. Which
 * version runs is the class path's matter: {@code -Dembedded-postgres.version=16.15.0}. Run with
 * {@code -Dmooring.goldens=write} to write the latter.
 */
@Tag("engine")
class DriftCasesTest {
  @TempDir Path work;

  @TestFactory
  Stream<DynamicTest> h2() throws IOException {
    return cases("h2");
  }

  /** Runs the version that the build means to run, if it says one. */
  @TestFactory
  Stream<DynamicTest> postgresql() throws IOException {
    String wanted = System.getProperty("mooring.test.postgresql");
    DynamicTest version =
        DynamicTest.dynamicTest(
            "version " + wanted,
            () -> assertThat(TestProject.major("postgresql")).isEqualTo(Integer.valueOf(wanted)));
    return Stream.concat(wanted == null ? Stream.empty() : Stream.of(version), cases("postgresql"));
  }

  @TestFactory
  Stream<DynamicTest> mariadb() throws IOException {
    return cases("mariadb");
  }

  /** Through what its driver tells. */
  @TestFactory
  Stream<DynamicTest> hsqldb() throws IOException {
    return cases("hsqldb");
  }

  /** Through what its driver tells. */
  @TestFactory
  Stream<DynamicTest> derby() throws IOException {
    return cases("derby");
  }

  /** On the server that {@code -Dmooring.test.mysql=jdbc:mysql://…} names, if it names one. */
  @TestFactory
  Stream<DynamicTest> mysql() throws IOException {
    assumeUrl("mysql");
    return cases("mysql");
  }

  private static void assumeUrl(String engine) {
    Assumptions.assumeTrue(
        url(engine) != null, "no server: -Dmooring.test." + engine + "=<JDBC URL>");
  }

  /** The dev-url of an engine that is had by URL alone. */
  private static @Nullable String url(String engine) {
    return switch (engine) {
      case "mysql" -> System.getProperty("mooring.test.mysql");
      case "hsqldb" -> "jdbc:hsqldb:mem:cases";
      case "derby" -> "jdbc:derby:memory:cases;create=true";
      default -> null;
    };
  }

  /**
   * The fix that a message proposes, run as a migration, mends what it is about: here, where most
   * of them write whole columns anew.
   */
  @Test
  void fixesForMariadbMend() throws Exception {
    fixesMend("mariadb");
  }

  @Test
  void fixesForMysqlMend() throws Exception {
    assumeUrl("mysql");
    fixesMend("mysql");
  }

  @Test
  void fixesForHsqldbMend() throws Exception {
    fixesMend("hsqldb");
  }

  private void fixesMend(String engine) throws Exception {
    Path cases = TestProject.cases().resolve(engine);
    TestProject project = project(work.resolve("fixes"), engine);
    copy(cases.resolve("migrations"), project);
    int version = 2;
    for (String name :
        List.of(
            "unique-missing",
            "check-range",
            "check-values",
            "column-default",
            "column-length",
            "column-missing",
            "column-null",
            "column-on-update",
            "enum-values",
            "foreign-key-on-delete",
            "identity-missing",
            "index-direction",
            "primary-key-missing",
            "sequence-increment",
            "table-missing")) {
      if (!Files.exists(cases.resolve(name))) {
        continue; // nothing that this engine has, or tells
      }
      // A key that others refer to is modified without their foreign keys; directions are not told.
      if ((engine.equals("mysql") && name.equals("identity-missing"))
          || (engine.equals("hsqldb") && name.equals("index-direction"))) {
        continue;
      }
      String drift = Files.readString(children(cases.resolve(name).resolve("migrations")).get(0));
      project.migration("V" + version++ + "__drift.sql", drift);
      List<Finding> findings;
      try {
        findings = project.verify(TestProject.clinic(engine)).findings();
      } catch (GateException e) {
        Assumptions.assumeFalse(
            e.findings().get(0).code().equals("engine.missing"), () -> e.findings().get(0).text());
        throw e;
      }
      assertThat(findings).as(name).anyMatch(finding -> finding.level() != Level.NOTE);
      StringBuilder fixes = new StringBuilder();
      for (Finding finding : findings) {
        for (String fix : finding.fix()) {
          if (!fix.startsWith("or ")) {
            fixes.append(fix).append(fix.endsWith(";") ? "\n" : ";\n");
          }
        }
      }
      project.migration("V" + version++ + "__fix.sql", fixes.toString());
      List<Finding> left = new ArrayList<>(project.verify(TestProject.clinic(engine)).findings());
      left.removeIf(finding -> finding.code().equals("engine.metadata"));
      assertThat(TestProject.text(left)).as(name + " after\n" + fixes).isEmpty();
    }
  }

  private static TestProject project(Path root, String engine) throws IOException {
    TestProject project = new TestProject(root, engine);
    String url = url(engine);
    return url == null ? project : project.devUrl(url);
  }

  private Stream<DynamicTest> cases(String engine) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path folder : children(TestProject.cases().resolve(engine))) {
      String name = String.valueOf(folder.getFileName());
      if (Files.isDirectory(folder) && !name.equals("migrations")) {
        tests.add(DynamicTest.dynamicTest(name, () -> run(engine, folder)));
      }
    }
    return tests.stream();
  }

  private void run(String engine, Path folder) throws Exception {
    Path since = folder.resolve("since.txt");
    Assumptions.assumeTrue(
        !Files.exists(since)
            || Integer.parseInt(Files.readString(since).strip()) <= TestProject.major(engine),
        () -> folder.getFileName() + " is about a later version");
    // One project for all cases of an engine: the state behind its own migrations is kept.
    Path root = work.resolve(engine);
    if (Files.exists(root)) {
      for (Path file : children(root.resolve("src/main/resources/db/migration"))) {
        Files.delete(file);
      }
      Files.deleteIfExists(root.resolve("schema/clinic.lock.json"));
    }
    TestProject project = project(root, engine);
    copy(folder.getParent().resolve("migrations"), project);
    if (Files.exists(folder.resolve("migrations"))) {
      copy(folder.resolve("migrations"), project);
    }
    Path own = folder.resolve("entities.lock.json");
    Schema entities = Files.exists(own) ? TestProject.entities(own) : TestProject.clinic(engine);
    String found;
    try {
      GateResult result = project.verify(entities);
      assertThat(result.proven()).isEqualTo(Files.exists(project.lockFile()));
      found =
          TestProject.text(result.findings())
              + (result.verdict() == null ? "" : withoutVersion(result.verdict()) + "\n");
    } catch (GateException e) {
      Assumptions.assumeFalse(
          e.findings().get(0).code().equals("engine.missing"), () -> e.findings().get(0).text());
      found = TestProject.text(e.findings());
    }
    Path expected = folder.resolve("expected.txt");
    if ("write".equals(System.getProperty("mooring.goldens"))) {
      Files.writeString(expected, found);
    }
    assertThat(found).isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
  }

  /** Goldens are those of the latest version. */
  private static String withoutVersion(String verdict) {
    return verdict
        .replaceAll("\\(PostgreSQL 1[4-8]\\)$", "(PostgreSQL 18)")
        .replaceAll("\\(MySQL [0-9.]+\\)$", "(MySQL)");
  }

  private static void copy(Path from, TestProject project) throws IOException {
    for (Path file : children(from)) {
      project.migration(String.valueOf(file.getFileName()), Files.readString(file));
    }
  }

  private static List<Path> children(Path directory) throws IOException {
    try (Stream<Path> children = Files.list(directory)) {
      return children.sorted().toList();
    }
  }
}

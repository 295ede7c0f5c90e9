package dev.mooring.verifier.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.EntitySchema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.GateResult;
import dev.mooring.verifier.gate.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The migration that is written for each drift of {@code cases/<engine>}: {@code candidate.sql}
 * says which, or why there is none. Written among the others it leaves nothing that counts. Run
 * with {@code -Dmooring.goldens=write} to write the former. Where servers are started it is every
 * second case, and all of them with {@code -Dmooring.cases=all}, as where goldens are written.
 */
@Tag("engine")
class CandidateCasesTest {
  private static final boolean ALL =
      "all".equals(System.getProperty("mooring.cases"))
          || "write".equals(System.getProperty("mooring.goldens"));

  @TempDir Path work;

  @TestFactory
  Stream<DynamicTest> h2() throws IOException {
    return cases("h2");
  }

  @TestFactory
  Stream<DynamicTest> postgresql() throws IOException {
    return cases("postgresql");
  }

  @TestFactory
  Stream<DynamicTest> mariadb() throws IOException {
    return cases("mariadb");
  }

  private Stream<DynamicTest> cases(String engine) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path folder : children(TestProject.cases().resolve(engine))) {
      String name = String.valueOf(folder.getFileName());
      if (Files.isDirectory(folder.resolve("migrations")) && !name.equals("migrations")) {
        tests.add(DynamicTest.dynamicTest(name, () -> run(engine, folder)));
      }
    }
    int every = ALL || engine.equals("h2") ? 1 : 2;
    int first = engine.equals("mariadb") ? 1 : 0;
    return IntStream.range(0, tests.size())
        .filter(i -> i % every == first % every)
        .mapToObj(tests::get);
  }

  private void run(String engine, Path folder) throws Exception {
    Path since = folder.resolve("since.txt");
    Assumptions.assumeTrue(
        !Files.exists(since)
            || Integer.parseInt(Files.readString(since).strip()) <= TestProject.major(engine),
        () -> folder.getFileName() + " is about a later version");
    Path root = work.resolve(engine);
    if (Files.exists(root)) {
      for (Path file : children(root.resolve("src/main/resources/db/migration"))) {
        Files.delete(file);
      }
      Files.deleteIfExists(root.resolve("schema/clinic.lock.json"));
    }
    TestProject project = new TestProject(root, engine);
    copy(folder.getParent().resolve("migrations"), project);
    copy(folder.resolve("migrations"), project);
    Path own = folder.resolve("entities.lock.json");
    Schema entities = Files.exists(own) ? TestProject.entities(own) : TestProject.clinic(engine);
    String found;
    try {
      Outcome outcome = generate(project, entities);
      Candidate candidate = outcome.candidate();
      found =
          (candidate == null ? "" : candidate.text()) + said(TestProject.text(outcome.findings()));
      if (candidate != null) {
        for (Map.Entry<String, String> file : candidate.files().entrySet()) {
          project.migration(file.getKey(), file.getValue());
        }
        if (engine.equals("h2")) { // elsewhere it takes long, and the generation has proven it
          GateResult result = project.verify(entities);
          assertThat(result.proven()).as(TestProject.text(result.findings())).isTrue();
        }
      }
    } catch (GateException e) {
      Assumptions.assumeFalse(
          e.findings().get(0).code().equals("engine.missing"), () -> e.findings().get(0).text());
      found = said(TestProject.text(e.findings()));
    }
    Path expected = folder.resolve("candidate.sql");
    if ("write".equals(System.getProperty("mooring.goldens"))) {
      if (found.isEmpty()) {
        Files.deleteIfExists(expected);
      } else {
        Files.writeString(expected, found);
      }
    }
    assertThat(found).isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
  }

  private static Outcome generate(TestProject project, Schema entities) throws GateException {
    return new Generation(
            project.context(),
            project.plan(),
            new EntitySchema(entities, List.of()),
            List.of(entities),
            null,
            Choices.NONE)
        .run("mend", null, LocalDateTime.of(2026, 1, 2, 3, 4, 5));
  }

  private static String said(String findings) {
    return findings.isEmpty() ? "" : "--> " + findings.strip().replace("\n", "\n--> ") + "\n";
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

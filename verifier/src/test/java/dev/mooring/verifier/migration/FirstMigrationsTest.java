package dev.mooring.verifier.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.finding.Finding;
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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each model has a first migration, after which nothing separates migrations and entities, unless
 * the engine refuses its tables. {@code mooring.models} names a folder of locks, a folder an engine
 * in it, see CONTRIBUTING; {@code mooring.every} takes only each so manieth of them.
 */
@Tag("engine")
@EnabledIfSystemProperty(named = "mooring.models", matches = ".+")
class FirstMigrationsTest {
  private static final int EVERY = Integer.getInteger("mooring.every", 1);

  @TempDir Path work;
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();

  @Test
  void everyModelHasOne() throws Exception {
    Path models = Path.of(System.getProperty("mooring.models"));
    for (Path engine : children(models)) {
      List<Path> locks = children(engine);
      for (int i = 0; i < locks.size(); i += EVERY) {
        String outcome = outcome(String.valueOf(engine.getFileName()), locks.get(i));
        outcomes.merge(engine.getFileName() + " " + outcome, 1, Integer::sum);
      }
    }
    System.out.println(outcomes);
    failures.forEach(System.out::println);
    assertThat(failures).isEmpty();
  }

  private String outcome(String engine, Path lock) throws Exception {
    Path root = Files.createTempDirectory(work, "m");
    TestProject project = new TestProject(root, engine).ci();
    Schema entities = TestProject.entities(lock);
    try {
      Outcome outcome =
          new Generation(
                  project.context(),
                  project.plan(),
                  new EntitySchema(entities, List.of()),
                  List.of(),
                  null,
                  Choices.NONE)
              .first("baseline", null, LocalDateTime.of(2026, 1, 2, 3, 4, 5));
      Candidate candidate = outcome.candidate();
      if (candidate == null) {
        if (outcome.isNothing()) {
          return "has nothing";
        }
        failures.add(lock.getFileName() + ": " + TestProject.text(outcome.findings()));
        return "fails";
      }
      candidate.files().forEach(project::migration);
      GateResult result = project.ci().verify(entities);
      List<Finding> left = new ArrayList<>(result.findings());
      left.removeIf(
          finding ->
              finding.code().equals("lock.stale")
                  || finding.code().equals("check.unknown")
                  || finding.code().equals("engine.metadata"));
      if (!left.isEmpty()) {
        failures.add(lock.getFileName() + ": leaves " + TestProject.text(left));
        return "leaves something";
      }
      return "is clean";
    } catch (GateException e) {
      Finding problem = e.findings().get(0);
      if (problem.code().equals("entities.ddl")) {
        return "is refused by the engine";
      }
      failures.add(lock.getFileName() + ": " + problem.text());
      return "fails";
    }
  }

  private static List<Path> children(Path directory) throws IOException {
    try (Stream<Path> children = Files.list(directory)) {
      return children.sorted().toList();
    }
  }
}

package dev.mooring.verifier.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.EntitySchema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.GateResult;
import dev.mooring.verifier.compare.Mutation;
import dev.mooring.verifier.compare.Mutations;
import dev.mooring.verifier.gate.TestProject;
import dev.mooring.verifier.replay.MigrationReplay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A migration too much changes the example in one respect; the one that is written next mends it,
 * with the rows that the example's migrations bring. {@code -Dmooring.seed} and {@code
 * -Dmooring.cases} explore further.
 */
@Tag("engine")
class ExampleCandidatesTest {
  private static final long SEED = Long.getLong("mooring.seed", 20261123);
  private static final int CASES = Integer.getInteger("mooring.cases", 6);
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 2, 3, 4, 5);

  @TempDir Path work;
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();

  @Test
  void eachMutationIsMended() throws Exception {
    Path example = Path.of("../example-app");
    TestProject project = new TestProject(work, "postgresql");
    try (Stream<Path> files = Files.list(example.resolve("src/main/resources/db/migration"))) {
      for (Path file : files.toList()) {
        project.migration(String.valueOf(file.getFileName()), Files.readString(file));
      }
    }
    Schema entities = TestProject.entities(example.resolve("schema/clinic.lock.json"));
    List<Mutation> mutations;
    try (MigrationReplay replay = new MigrationReplay(project.context(), project.plan())) {
      mutations = new ArrayList<>(Mutations.of(replay.migrated().schema()));
    } catch (GateException e) {
      Assumptions.assumeFalse(
          e.findings().get(0).code().equals("engine.missing"), () -> e.findings().get(0).text());
      throw e;
    }
    Collections.shuffle(mutations, new Random(SEED));
    for (Mutation mutation : mutations.subList(0, Math.min(CASES, mutations.size()))) {
      String drift = String.join(";\n", mutation.sql()) + ";\n";
      project.migration("V900__drift.sql", drift);
      String outcome = outcome(project, entities);
      if (outcome.contains("\n")) {
        failures.add(outcome + "  after " + mutation);
        outcome = "fails";
      }
      outcomes.merge(outcome, 1, Integer::sum);
    }
    System.out.printf("example: mooring.seed=%s, %s%n", SEED, outcomes);
    assertThat(failures).as("mooring.seed=%s", SEED).isEmpty();
    assertThat(outcomes).containsKey("mended");
  }

  private static String outcome(TestProject project, Schema entities) throws Exception {
    GateResult before;
    try {
      before = project.verify(entities);
    } catch (GateException e) {
      return "the rows refuse the mutation";
    }
    boolean drift = before.findings().stream().anyMatch(f -> f.level() == Level.ERROR);
    Outcome outcome =
        new Generation(
                project.context(),
                project.plan(),
                new EntitySchema(entities, List.of()),
                List.of(entities),
                null,
                Choices.NONE)
            .run("mend", null, NOW);
    Candidate candidate = outcome.candidate();
    if (candidate == null) {
      if (outcome.isNothing()) {
        return drift ? "drift is left alone\n" : "harmless";
      }
      String codes =
          String.join(",", outcome.findings().stream().map(Finding::code).distinct().toList());
      return "not written: " + codes;
    }
    candidate.files().forEach(project::migration);
    try {
      GateResult after = project.verify(entities);
      return after.findings().stream().anyMatch(f -> f.level() == Level.ERROR)
          ? "leaves " + TestProject.text(after.findings()) + candidate.text()
          : "mended";
    } finally {
      for (String name : candidate.files().keySet()) {
        project.delete(name);
      }
    }
  }
}

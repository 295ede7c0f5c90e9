package dev.mooring.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.spi.EntitySchema;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.sql.DdlRenderer;
import dev.mooring.schema.sql.SqlDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a model's entities imply is no drift where migrations make just that; and where they make
 * one thing otherwise, exactly that is found, or nothing where it means the same. {@code
 * -Dmooring.seed}, {@code -Dmooring.mutations} (of each model on each engine) and {@code
 * -Dmooring.model} explore further.
 */
@Tag("engine")
class MutatedModelsTest {
  private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");
  private static final Map<String, String> VERSIONS =
      Map.of("h2", "2.4.240", "postgresql", "18", "mariadb", "11.4");

  private static final long SEED = Long.getLong("mooring.seed", 20261122);
  private static final String MODEL = System.getProperty("mooring.model", "");

  /** Servers take their time; H2 costs next to nothing. */
  private static final Map<String, Integer> MUTATIONS =
      Map.of("h2", 20, "postgresql", 5, "mariadb", 3);

  @TempDir static Path temp;
  private static final Map<String, CompiledModel> MODELS = new TreeMap<>();

  private final Map<String, Integer> found = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private int models;
  private int cases;

  @BeforeAll
  static void compile() throws Exception {
    HIBERNATE.setLevel(java.util.logging.Level.OFF);
    compile("published", PublishedModels.unpack(temp.resolve("published-sources")));
    for (ConformanceModel model : OwnModels.all()) {
      compile(model.name(), List.of(model));
    }
    MODELS.keySet().removeIf(name -> !name.contains(MODEL));
  }

  private static void compile(String folder, List<ConformanceModel> models) throws IOException {
    MODELS.putAll(new ModelCompiler(temp.resolve(folder), models, VERSIONS).compile());
  }

  @AfterAll
  static void hibernateSpeaks() {
    HIBERNATE.setLevel(null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "h2", "mariadb"})
  void findsWhatMigrationsMakeOtherwise(String dialect) throws Exception {
    Path work = Files.createTempDirectory(temp, dialect);
    try (GatedEngine engine = new GatedEngine(dialect, work, "select 1;\n")) {
      for (Map.Entry<String, CompiledModel> model : MODELS.entrySet()) {
        EntitySchema entities = model.getValue().schemas().get(dialect);
        if (isAccepted(entities)) {
          mutate(model.getKey(), entities, engine);
        }
      }
    } catch (GateException e) {
      skipWithout(e);
    }
    System.out.printf(
        "%s: mooring.seed=%s, %s models, %s mutations: %s%n", dialect, SEED, models, cases, found);
    assertThat(failures).as("of %s mutations, mooring.seed=%s", cases, SEED).isEmpty();
    assertThat(models).as("models").isGreaterThanOrEqualTo(MODEL.isEmpty() ? 77 : 1);
  }

  /** Through Flyway, as a project's migrations are. */
  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "h2", "mariadb"})
  void findsNothingWhereMigrationsMakeWhatPublishedModelsImply(String dialect) throws Exception {
    for (Map.Entry<String, CompiledModel> model : MODELS.entrySet()) {
      EntitySchema entities = model.getValue().schemas().get(dialect);
      if (!model.getKey().startsWith("hibernate/") || !isAccepted(entities)) {
        continue;
      }
      List<String> ddl = DdlRenderer.create(entities.schema(), SqlDialect.of(dialect));
      Path work = Files.createTempDirectory(temp, dialect);
      try (GatedEngine engine = new GatedEngine(dialect, work, String.join(";\n", ddl) + ";\n")) {
        assertThat(told(engine.findings(entities))).as(model.getKey()).isEmpty();
      } catch (GateException e) {
        skipWithout(e);
      }
    }
  }

  private static boolean isAccepted(EntitySchema entities) {
    return entities.findings().stream().noneMatch(finding -> finding.level() == Level.ERROR);
  }

  private static void skipWithout(GateException e) {
    Finding problem = e.findings().get(0);
    Assumptions.assumeFalse(problem.code().equals("engine.missing"), problem::text);
    throw new AssertionError(problem.text(), e);
  }

  private void mutate(String model, EntitySchema entities, GatedEngine engine)
      throws GateException {
    String dialect = entities.schema().dialect();
    ModelMutation none = new ModelMutation("", "unchanged", entities.schema());
    String problem = wrong(none, entities, engine);
    String reason = KnownDifferences.notReplayed(model, dialect);
    if (reason != null) {
      assertThat(problem).as("%s on %s, known: %s", model, dialect, reason).isNotEmpty();
      return;
    }
    if (!problem.isEmpty()) {
      failures.add(model + " on " + dialect + ", unchanged\n" + problem);
      return;
    }
    models++;
    // Of each model's own, so that it can be run alone.
    Random random = new Random(SEED + (model + dialect).hashCode());
    List<ModelMutation> mutations = new ArrayList<>(ModelMutations.of(entities.schema()));
    Collections.shuffle(mutations, random);
    int wanted = Integer.getInteger("mooring.mutations", MUTATIONS.get(dialect));
    for (ModelMutation mutation : mutations.subList(0, Math.min(wanted, mutations.size()))) {
      cases++;
      String wrong = wrong(mutation, entities, engine);
      if (wrong.isEmpty()) {
        found.merge(mutation.code(), 1, Integer::sum);
      } else {
        failures.add(
            "%s on %s, %s\n%s\n%s"
                .formatted(model, dialect, mutation, wrong, changed(entities, mutation)));
      }
    }
  }

  /** The statements that only one of both sides has. */
  private static String changed(EntitySchema entities, ModelMutation mutation) {
    SqlDialect dialect = SqlDialect.of(entities.schema().dialect());
    List<String> expected = DdlRenderer.create(entities.schema(), dialect);
    List<String> actual = DdlRenderer.create(mutation.schema(), dialect);
    List<String> both = new ArrayList<>();
    expected.stream().filter(sql -> !actual.contains(sql)).forEach(sql -> both.add("- " + sql));
    actual.stream().filter(sql -> !expected.contains(sql)).forEach(sql -> both.add("+ " + sql));
    return String.join("\n", both);
  }

  /** What is told otherwise than it should be; empty for nothing. */
  private static String wrong(ModelMutation mutation, EntitySchema entities, GatedEngine engine)
      throws GateException {
    try {
      List<Finding> findings = engine.findings(entities, mutation.schema());
      List<String> expected =
          mutation.code().isEmpty()
              ? List.of()
              : List.of(mutation.code() + " " + mutation.object());
      // A check of two conditions is two.
      return told(findings).stream().distinct().toList().equals(expected)
          ? ""
          : findings.isEmpty()
              ? "found nothing"
              : String.join("\n", findings.stream().map(Finding::text).toList());
    } catch (SQLException e) {
      return "fails: " + e.getMessage();
    }
  }

  private static List<String> told(List<Finding> findings) {
    return findings.stream().map(finding -> finding.code() + " " + finding.object()).toList();
  }
}

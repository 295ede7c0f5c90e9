package dev.mooring.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mooring.processor.conformance.Outcome.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schema that Mooring derives from sources is the one that Hibernate creates from the compiled
 * classes, on engines that run.
 */
@Tag("hibernate") // CI runs it once with each of three versions
class ConformanceTest {
  private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

  private static final Path PAGE = Path.of("../docs/conformance.md");

  @TempDir static Path temp;
  private static Engines engines;
  private static final Map<String, CompiledModel> MODELS = new TreeMap<>();
  private static final List<Outcome> OUTCOMES = new ArrayList<>();

  @BeforeAll
  static void compile() throws Exception {
    HIBERNATE.setLevel(Level.OFF);
    engines = new Engines();
    if (HibernateInUse.major() <= 7 && System.getProperty("conformance.models") == null) {
      // Of 7.3; 8 has dropped some of the annotations in them.
      compile("published", PublishedModels.unpack(temp.resolve("published-sources")));
    }
    for (ConformanceModel model : OwnModels.all()) {
      compile(model.name(), List.of(model));
    }
  }

  private static void compile(String folder, List<ConformanceModel> models) throws IOException {
    MODELS.putAll(new ModelCompiler(temp.resolve(folder), models, engines.versions()).compile());
  }

  @AfterAll
  static void report() throws IOException {
    Map<String, String> versions = engines.versions();
    engines.close();
    HIBERNATE.setLevel(null);
    if (OUTCOMES.size() < MODELS.size() * Engines.DIALECTS.size()
        || !HibernateInUse.asUsual()
        || System.getProperty("conformance.models") != null) {
      return; // an engine is missing, or only some models were asked for
    }
    String page = new ConformanceReport(OUTCOMES, versions, new OrmFigures()).page();
    if (Boolean.getBoolean("conformance.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE).replace("\r\n", "\n"))
        .as("%s; -Dconformance.write=true writes it anew", PAGE)
        .isEqualTo(page);
  }

  static Stream<Arguments> cases() {
    return MODELS.keySet().stream()
        .flatMap(model -> Engines.DIALECTS.stream().map(dialect -> Arguments.of(model, dialect)));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("cases")
  void sameAsHibernate(String model, String dialect) throws Exception {
    String missing = engines.missing(dialect);
    assumeTrue(missing == null, () -> dialect + " does not run here: " + missing);
    Outcome outcome = Conformance.of(MODELS.get(model), dialect, engines);
    OUTCOMES.add(outcome);
    String known = KnownDifferences.reason(model, dialect);
    boolean same = outcome.kind() == Kind.IDENTICAL || outcome.kind() == Kind.UNKNOWN_CHECKS;
    if (known != null) {
      assertThat(same).as("%s, known as different: %s", model, known).isFalse();
    } else if (!same && outcome.kind() != Kind.IMPOSSIBLE) {
      fail(outcome.report());
    }
  }
}

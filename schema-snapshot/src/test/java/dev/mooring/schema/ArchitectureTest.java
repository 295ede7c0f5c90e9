package dev.mooring.schema;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What each package's {@code package-info} says it may depend on, held to. */
class ArchitectureTest {
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.mooring.schema");

  /** Each package with what it may depend on beside itself, the JDK's {@code java} and JSpecify. */
  private static final Map<String, List<String>> ALLOWED =
      Map.of(
          "model", List.of(),
          "finding", List.of(),
          "file", List.of(),
          "state", List.of("dev.mooring.schema.file"),
          "spi",
              List.of(
                  "dev.mooring.schema.model",
                  "dev.mooring.schema.finding",
                  "dev.mooring.schema.state"),
          "lock",
              List.of(
                  "dev.mooring.schema.model",
                  "dev.mooring.schema.finding",
                  "dev.mooring.schema.file",
                  "com.fasterxml.jackson.core.."),
          "diff", List.of("dev.mooring.schema.model", "dev.mooring.schema.finding"),
          "catalog", List.of("dev.mooring.schema.model"),
          "sql", List.of("dev.mooring.schema.model"),
          "timing", List.of());

  static final Set<String> PACKAGES = ALLOWED.keySet();

  /**
   * The folders, who leads to them, and the effect of a type that only one engine does not cast;
   * everybody else asks these.
   */
  private static final Set<String> KNOW_A_DIALECT =
      Set.of(
          "SqlDialect",
          "H2Dialect",
          "PostgresqlDialect",
          "MariadbDialect",
          "MysqlDialect",
          "H2CatalogReader",
          "MysqlCatalogReader",
          "PostgresqlCatalogReader",
          "TypeEffects");

  @ParameterizedTest
  @FieldSource("PACKAGES")
  void dependsOnNothingButWhatItSays(String name) {
    String own = "dev.mooring.schema." + name + "..";
    Stream<String> allowed =
        Stream.concat(
            Stream.of(own, "java..", "org.jspecify.annotations"), ALLOWED.get(name).stream());
    classes()
        .that()
        .resideInAPackage(own)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(String[]::new))
        .check(MODULE);
  }

  @Test
  void everyPackageIsListed() {
    assertThat(MODULE.getPackage("dev.mooring.schema").getSubpackages())
        .extracting(JavaPackage::getRelativeName)
        .containsExactlyInAnyOrderElementsOf(PACKAGES);
  }

  /** A dialect's folder belongs to the package above it. */
  @Test
  void hasNoCycles() {
    slices().matching("dev.mooring.schema.(*)..").should().beFreeOfCycles().check(MODULE);
  }

  @Test
  void dialectsDoNotKnowEachOther() {
    slices().matching("dev.mooring.schema.sql.(*)").should().notDependOnEachOther().check(MODULE);
  }

  @Test
  void onlyTheCatalogSpeaksJdbc() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.mooring.schema.catalog")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..")
        .check(MODULE);
  }

  @Test
  void nobodyLogsOrPrints() {
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(MODULE);
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MODULE);
  }

  @Test
  void onlyDialectsAreCalledByTheirNames() throws IOException {
    assertThat(filesNaming("\"postgresql\"", "\"h2\"", "\"mariadb\"", "\"mysql\""))
        .isSubsetOf(KNOW_A_DIALECT);
  }

  private static Set<String> filesNaming(String... literals) throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      Set<String> found = new TreeSet<>();
      for (Path source : sources.filter(p -> p.toString().endsWith(".java")).toList()) {
        String text = Files.readString(source);
        if (Stream.of(literals).anyMatch(text::contains)) {
          found.add(source.getFileName().toString().replace(".java", ""));
        }
      }
      return found;
    }
  }
}

package dev.mooring.verifier;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What each package's {@code package-info} says it may depend on, held to. */
class ArchitectureTest {
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.mooring.verifier");

  /** Each package with what it may depend on beside itself, the JDK's {@code java} and JSpecify. */
  private static final Map<String, List<String>> ALLOWED =
      Map.ofEntries(
          Map.entry(
              "config",
              List.of(
                  "dev.mooring.schema.spi",
                  "dev.mooring.schema.finding",
                  "dev.mooring.schema.diff",
                  "dev.mooring.verifier.hazard",
                  "javax.xml.stream..",
                  "org.tomlj..",
                  "org.yaml.snakeyaml..")),
          Map.entry(
              "database",
              List.of(
                  "dev.mooring.schema.catalog",
                  "dev.mooring.schema.model",
                  "dev.mooring.schema.state",
                  "javax.net..",
                  "javax.sql..",
                  "org.h2..",
                  "org.postgresql..",
                  "org.tukaani.xz..")),
          Map.entry(
              "replay",
              List.of(
                  "dev.mooring.schema.model",
                  "dev.mooring.schema.catalog",
                  "dev.mooring.schema.finding",
                  "dev.mooring.schema.lock",
                  "dev.mooring.schema.spi",
                  "dev.mooring.schema.state",
                  "dev.mooring.verifier.config",
                  "dev.mooring.verifier.database",
                  "javax.sql..",
                  "org.flywaydb..")),
          Map.entry(
              "compare",
              List.of(
                  "dev.mooring.schema..",
                  "dev.mooring.verifier.replay",
                  "dev.mooring.verifier.database",
                  "javax.sql..")),
          Map.entry(
              "policy",
              List.of(
                  "dev.mooring.schema..",
                  "dev.mooring.verifier.compare",
                  "dev.mooring.verifier.config",
                  "dev.mooring.verifier.hazard")),
          Map.entry(
              "report",
              List.of(
                  "dev.mooring.schema.diff",
                  "dev.mooring.schema.finding",
                  "dev.mooring.schema.model",
                  "dev.mooring.schema.sql",
                  "com.fasterxml.jackson.core..",
                  "javax.xml.stream..")),
          Map.entry(
              "doctor",
              List.of(
                  "dev.mooring.schema..",
                  "dev.mooring.verifier..",
                  "javax.xml.parsers",
                  "org.w3c.dom",
                  "org.xml.sax..")),
          Map.entry(
              "diff", List.of("dev.mooring.schema..", "dev.mooring.verifier..", "javax.sql..")),
          Map.entry("compat", List.of("dev.mooring.schema..", "dev.mooring.verifier..")),
          Map.entry(
              "gate",
              List.of(
                  "dev.mooring.schema..",
                  "dev.mooring.verifier..",
                  "com.google.auto.service",
                  "javax.sql..")),
          Map.entry(
              "release",
              List.of(
                  "dev.mooring.schema.finding",
                  "dev.mooring.schema.spi",
                  "dev.mooring.verifier.git",
                  "dev.mooring.verifier.replay")),
          Map.entry("renumber", List.of("dev.mooring.schema..", "dev.mooring.verifier..")),
          Map.entry(
              "preview",
              List.of(
                  "dev.mooring.schema..",
                  "dev.mooring.verifier..",
                  "javax.sql..",
                  "org.flywaydb..",
                  "org.h2..",
                  "org.postgresql..")),
          Map.entry("migration", List.of("dev.mooring.schema..", "dev.mooring.verifier..")),
          Map.entry("hazard", List.of("dev.mooring.schema.finding")),
          Map.entry("squash", List.of("dev.mooring.schema..", "dev.mooring.verifier..")),
          Map.entry("lint", List.of("dev.mooring.schema..", "dev.mooring.verifier..")),
          Map.entry("git", List.of("dev.mooring.schema.finding", "dev.mooring.schema.spi")));

  static final Set<String> PACKAGES = ALLOWED.keySet();

  @ParameterizedTest
  @FieldSource("PACKAGES")
  void dependsOnNothingButWhatItSays(String name) {
    String own = "dev.mooring.verifier." + name + "..";
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
    assertThat(MODULE.getPackage("dev.mooring.verifier").getSubpackages())
        .extracting(JavaPackage::getRelativeName)
        .containsExactlyInAnyOrderElementsOf(PACKAGES);
  }

  @Test
  void expressionsDependOnTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage("dev.mooring.verifier.compare.expression")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.mooring.verifier.compare.expression", "java..", "org.jspecify.annotations")
        .check(MODULE);
  }

  /** An engine's folder belongs to the package above it. */
  @Test
  void hasNoCycles() {
    slices().matching("dev.mooring.verifier.(*)..").should().beFreeOfCycles().check(MODULE);
  }

  @Test
  void enginesDoNotKnowEachOther() {
    slices()
        .matching("dev.mooring.verifier.compare.(*)")
        .should()
        .notDependOnEachOther()
        .check(MODULE);
  }

  /** The plan refers to credentials; whoever connects looks them up. */
  @Test
  void replayTakesOnlyCredentialsFromTheConfiguration() {
    noClasses()
        .that()
        .resideInAPackage("dev.mooring.verifier.replay")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.mooring.verifier.config").and(not(simpleName("DevCredentials"))))
        .check(MODULE);
  }

  /** JDBC's {@code DataSource} has a method that returns a logger. */
  @Test
  void nobodyLogs() {
    noClasses()
        .that()
        .doNotHaveSimpleName("DriverDataSource")
        .should(USE_JAVA_UTIL_LOGGING)
        .check(MODULE);
  }

  @Test
  void onlyProgramsPrint() {
    noClasses()
        .that()
        .doNotHaveSimpleName("CheckMain")
        .and()
        .doNotHaveSimpleName("DoctorMain")
        .and()
        .doNotHaveSimpleName("Program")
        .should(ACCESS_STANDARD_STREAMS)
        .check(MODULE);
  }
}

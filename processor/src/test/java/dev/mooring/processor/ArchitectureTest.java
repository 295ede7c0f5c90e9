package dev.mooring.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
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
          .importPackages("dev.mooring.processor");

  /** Each package with what it may depend on beside itself, the JDK's {@code java} and JSpecify. */
  private static final Map<String, List<String>> ALLOWED =
      Map.ofEntries(
          Map.entry("bytecode", List.of("javax.lang.model..", "org.objectweb.asm")),
          Map.entry(
              "source",
              List.of(
                  "dev.mooring.processor.bytecode",
                  "javax.annotation.processing",
                  "javax.lang.model..",
                  "javax.tools",
                  "com.sun.source..",
                  "org.objectweb.asm")),
          Map.entry(
              "evaluate",
              List.of(
                  "dev.mooring.processor.bytecode",
                  "dev.mooring.processor.source",
                  "javax.lang.model..",
                  "com.sun.source..",
                  "org.objectweb.asm")),
          Map.entry(
              "translate",
              List.of(
                  "dev.mooring.processor.bytecode",
                  "dev.mooring.processor.evaluate",
                  "dev.mooring.processor.source",
                  "javax.lang.model..",
                  "com.sun.source..",
                  "org.objectweb.asm")),
          Map.entry(
              "skeleton",
              List.of(
                  "dev.mooring.processor.bytecode",
                  "dev.mooring.processor.evaluate",
                  "dev.mooring.processor.source",
                  "dev.mooring.processor.translate",
                  "javax.annotation.processing",
                  "javax.lang.model..",
                  "com.sun.source..",
                  "org.objectweb.asm")),
          Map.entry(
              "diagnostic",
              List.of(
                  "dev.mooring.schema.finding",
                  "javax.annotation.processing",
                  "javax.lang.model..",
                  "javax.tools")),
          Map.entry(
              "snapshot",
              List.of(
                  "dev.mooring.processor.skeleton",
                  "dev.mooring.processor.source",
                  "dev.mooring.processor.usercode",
                  "dev.mooring.processor.worker",
                  "dev.mooring.schema.state",
                  "javax.annotation.processing",
                  "javax.lang.model..",
                  "javax.tools")),
          Map.entry(
              "usercode",
              List.of(
                  "dev.mooring.processor.bytecode",
                  "dev.mooring.processor.skeleton",
                  "dev.mooring.processor.source",
                  "dev.mooring.processor.translate",
                  "dev.mooring.processor.worker",
                  "dev.mooring.schema.state",
                  "javax.annotation.processing",
                  "javax.lang.model..",
                  "javax.tools",
                  "org.objectweb.asm")),
          Map.entry("spring", List.of("dev.mooring.processor.source", "javax.lang.model..")),
          Map.entry(
              "dependency",
              List.of(
                  "dev.mooring.processor.snapshot",
                  "dev.mooring.schema.state",
                  "javax.annotation.processing",
                  "javax.lang.model..",
                  "javax.tools",
                  "org.objectweb.asm")),
          Map.entry(
              "generate",
              List.of(
                  "dev.mooring.schema.model",
                  "javax.annotation.processing",
                  "javax.lang.model..",
                  "javax.tools",
                  "com.palantir.javapoet")),
          Map.entry(
              "worker",
              List.of(
                  "dev.mooring.processor.boot",
                  "dev.mooring.schema..",
                  "javax.management..",
                  "org.hibernate..")),
          Map.entry(
              "boot",
              List.of(
                  "dev.mooring.processor.bytecode",
                  "dev.mooring.schema..",
                  "jakarta.persistence..",
                  "jakarta.validation..",
                  "javax.xml.stream",
                  "org.hibernate..",
                  "org.objectweb.asm")));

  static final Set<String> PACKAGES = ALLOWED.keySet();

  @ParameterizedTest
  @FieldSource("PACKAGES")
  void dependsOnNothingButWhatItSays(String name) {
    String own = "dev.mooring.processor." + name;
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
    assertThat(MODULE.getPackage("dev.mooring.processor").getSubpackages())
        .extracting(JavaPackage::getRelativeName)
        .containsExactlyInAnyOrderElementsOf(PACKAGES);
  }

  @Test
  void hasNoCycles() {
    slices().matching("dev.mooring.processor.(*)").should().beFreeOfCycles().check(MODULE);
  }

  /** It runs inside javac, where Hibernate must not be loaded. */
  @Test
  void theProcessorItselfNeverTouchesTheBoot() {
    noClasses()
        .that()
        .resideInAPackage("dev.mooring.processor")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.mooring.processor.boot",
            "org.hibernate..",
            "dev.mooring.schema.diff..",
            "dev.mooring.schema.catalog..",
            "dev.mooring.schema.sql..")
        .check(MODULE);
  }

  /** A boot failure is explained by what a skeleton left in the class; nothing else is shared. */
  @Test
  void theBootKnowsOnlyTheMarksOfSkeletons() {
    noClasses()
        .that()
        .resideInAPackage("dev.mooring.processor.boot")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.mooring.processor.bytecode")
                .and(not(simpleName("Sentinel")))
                .and(not(simpleName("Rounds")))
                .and(not(simpleName("UserCode"))))
        .check(MODULE);
  }

  /** There are none where the compiler is not javac. */
  @Test
  void treesAreReadForSkeletonsOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.mooring.processor.source",
            "dev.mooring.processor.evaluate",
            "dev.mooring.processor.translate",
            "dev.mooring.processor.skeleton")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.sun..")
        .check(MODULE);
  }

  /** {@code Silence} turns other people's logging off. */
  @Test
  void nobodyLogs() {
    noClasses().that().doNotHaveSimpleName("Silence").should(USE_JAVA_UTIL_LOGGING).check(MODULE);
  }

  @Test
  void nobodyPrints() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MODULE);
  }
}

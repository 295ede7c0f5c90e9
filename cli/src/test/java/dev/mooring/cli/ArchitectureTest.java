package dev.mooring.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What {@code package-info} says the command line may depend on, held to. */
class ArchitectureTest {
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.mooring.cli");

  @Test
  void dependsOnNothingButWhatItSays() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.mooring.cli",
            "dev.mooring.schema..",
            "dev.mooring.verifier.gate",
            "dev.mooring.verifier.compat",
            "dev.mooring.verifier.diff",
            "dev.mooring.verifier.doctor",
            "dev.mooring.verifier.lint",
            "dev.mooring.verifier.migration",
            "dev.mooring.verifier.preview",
            "dev.mooring.verifier.renumber",
            "dev.mooring.verifier.report",
            "dev.mooring.verifier.squash",
            "java..",
            "org.jspecify.annotations",
            "picocli")
        .check(MODULE);
  }

  @Test
  void onlyMainKnowsTheStandardStreams() {
    noClasses().that(not(simpleName("Main"))).should(ACCESS_STANDARD_STREAMS).check(MODULE);
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(MODULE);
  }
}

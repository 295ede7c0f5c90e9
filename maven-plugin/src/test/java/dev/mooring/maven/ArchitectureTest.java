package dev.mooring.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The plugin asks the verifier in a JVM of its own and compiles against nothing of it. */
class ArchitectureTest {
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.mooring.maven");

  @Test
  void dependsOnNothingButWhatItSays() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.mooring.maven",
            "dev.mooring.schema.state",
            "java..",
            "javax.inject",
            "org.apache.maven..",
            "org.eclipse.aether..",
            "org.jspecify.annotations")
        .check(MODULE);
  }

  @Test
  void nobodyLogsOrPrints() {
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(MODULE);
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MODULE);
  }
}

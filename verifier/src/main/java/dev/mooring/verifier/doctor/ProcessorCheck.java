package dev.mooring.verifier.doctor;

import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.verifier.database.DevDatabases;
import dev.mooring.verifier.doctor.BuildFile.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether javac runs the processor, and has on its path what the processor needs. */
final class ProcessorCheck {
  private static final String NAME = "processor";
  private static final String ARTIFACT = "mooring-processor";
  private static final String TYPE = "dev.mooring.processor.MooringProcessor";
  private static final int SILENT_SINCE = 23;
  private static final String VERSION = "${mooring.version}";

  private ProcessorCheck() {}

  static void look(Patient patient, Results results) {
    BuildFile build = patient.build();
    if (build.kind() == Kind.MAVEN && build.problem() == null) {
      maven(build, results);
    } else if (build.kind() == Kind.GRADLE) {
      gradle(build, results);
    }
    engine(patient, results);
  }

  private static void maven(BuildFile build, Results results) {
    List<Library> path = build.processorPath();
    boolean off = "none".equals(build.proc()) || build.arguments().contains("-proc:none");
    if (off) {
      results.problem(
          NAME,
          "annotation processing is switched off (<proc>none</proc> or -proc:none), so that no"
              + " compile proves anything",
          "<proc>full</proc> in the configuration of maven-compiler-plugin, or no <proc> at all"
              + " before JDK 21");
    }
    List<String> processors = build.processors();
    if (processors != null && !processors.contains(TYPE)) {
      results.problem(
          NAME,
          "<annotationProcessors> names processors, but not Mooring's",
          "<annotationProcessor>" + TYPE + "</annotationProcessor> beside them");
    }
    if (path != null) {
      if (Patient.find(path, ARTIFACT) == null) {
        results.problem(
            NAME,
            "<annotationProcessorPaths> has no " + ARTIFACT + ", and javac looks nowhere else",
            Library.path("dev.mooring", ARTIFACT, VERSION));
      } else if (!off) {
        results.ok(NAME, ARTIFACT + " is on the annotation processor path");
      }
    } else if (Patient.find(build.dependencies(), ARTIFACT) != null) {
      asDependency(build, off, results);
    } else {
      results.problem(NAME, "no " + ARTIFACT + " for javac", compilerPlugin());
    }
  }

  /** Processors on the class path run by themselves only before JDK 23. */
  private static void asDependency(BuildFile build, boolean off, Results results) {
    boolean asked =
        "full".equals(build.proc())
            || build.arguments().contains("-proc:full")
            || build.processors() != null;
    if (!asked && Runtime.version().feature() >= SILENT_SINCE) {
      results.problem(
          NAME,
          ARTIFACT
              + " is a dependency, and from JDK "
              + SILENT_SINCE
              + " on javac runs no processor of the class path unless it is told to; this is JDK "
              + Runtime.version().feature(),
          compilerPlugin(),
          "or <maven.compiler.proc>full</maven.compiler.proc> among the properties");
    } else if (!asked && !off) {
      results.warning(
          NAME,
          ARTIFACT
              + " is a dependency: from JDK "
              + SILENT_SINCE
              + " on javac will not run it, and the application carries it along",
          compilerPlugin());
    } else if (!off) {
      results.ok(NAME, ARTIFACT + " is a dependency, and processors of the class path run");
    }
  }

  private static void gradle(BuildFile build, Results results) {
    if (Patient.find(build.processorPath(), ARTIFACT) == null) {
      results.problem(
          NAME,
          build.name() + " does not name " + ARTIFACT + " among its annotation processors",
          "dependencies { annotationProcessor(\"dev.mooring:" + ARTIFACT + ":VERSION\") }");
    } else {
      results.ok(NAME, ARTIFACT + " is among the annotation processors");
    }
  }

  /** What the throw-away database needs beside the processor. */
  private static void engine(Patient patient, Results results) {
    @Nullable UnitPlan plan = patient.plan();
    @Nullable List<Library> path = patient.processorPath();
    if (plan == null || plan.devUrl() != null || path == null) {
      return;
    }
    String needed = DevDatabases.library(plan.dialect());
    if (needed == null) {
      return;
    }
    String[] coordinates = needed.split(":", -1);
    if (Patient.find(path, coordinates[1]) == null) {
      results.problem(
          NAME,
          "the processor path has no " + needed + ", in which migrations are replayed here",
          Library.path(
              coordinates[0],
              coordinates[1],
              plan.dialect().equals("mariadb") ? "11.4.5" : "18.6.0"),
          "or mooring.toml: database.dev-url = \"env:MOORING_DEV_URL\", an empty database");
    } else {
      results.ok(NAME, coordinates[1] + " is beside it");
    }
  }

  private static String compilerPlugin() {
    return """
        <plugin>
          <groupId>org.apache.maven.plugins</groupId>
          <artifactId>maven-compiler-plugin</artifactId>
          <configuration>
            <annotationProcessorPaths combine.children="append">
        %s
            </annotationProcessorPaths>
          </configuration>
        </plugin>"""
        .formatted(Library.path("dev.mooring", ARTIFACT, VERSION).indent(6).stripTrailing());
  }
}

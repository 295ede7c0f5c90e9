package dev.mooring.verifier.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether the schema is computed with the Hibernate that the application runs with. */
final class HibernateCheck {
  private static final String NAME = "hibernate";
  private static final String ARTIFACT = "hibernate-core";
  private static final Pattern GENERATION = Pattern.compile("(\\d+\\.\\d+).*");

  private HibernateCheck() {}

  static void look(Patient patient, Results results) {
    @Nullable List<Path> classpath = patient.request().classpath();
    @Nullable String application =
        version(classpath == null ? patient.build().dependencies() : Patient.libraries(classpath));
    @Nullable String processor = version(patient.processorPath());
    if (application == null && classpath != null) {
      results.ok(NAME, "the module compiles without " + ARTIFACT);
    } else if (application == null || processor == null) {
      results.unknown(
          NAME,
          (application == null ? "the application's" : "the processor path's")
              + " version of "
              + ARTIFACT
              + " is not known here"
              + (patient.compiled() == null ? " before the first compile" : ""),
          "mvn compile; mvn mooring:doctor");
    } else if (generation(application).equals(generation(processor))) {
      results.ok(NAME, processor + " computes the schema, the application has " + application);
    } else {
      results.warning(
          NAME,
          "the schema is computed with Hibernate "
              + processor
              + ", the application has "
              + application
              + ", which may map differently",
          Library.path("org.hibernate.orm", ARTIFACT, application));
    }
  }

  private static @Nullable String version(@Nullable List<Library> libraries) {
    Library found = Patient.find(libraries, ARTIFACT);
    return found == null || !GENERATION.matcher(found.version()).matches() ? null : found.version();
  }

  private static String generation(String version) {
    Matcher matcher = GENERATION.matcher(version);
    return matcher.matches() ? matcher.group(1) : version;
  }
}

package dev.mooring.verifier.doctor;

import dev.mooring.verifier.doctor.BuildFile.Kind;

/** Whether there is a build file, and it can be read. */
final class BuildCheck {
  private static final String NAME = "build";

  private BuildCheck() {}

  static void look(Patient patient, Results results) {
    BuildFile build = patient.build();
    String problem = build.problem();
    if (build.kind() == Kind.NONE) {
      results.warning(
          NAME,
          "there is neither pom.xml nor build.gradle here, so that nothing is known of the"
              + " compiler",
          "mooring doctor --project <directory of the module>");
    } else if (problem != null) {
      results.problem(NAME, build.name() + " cannot be read: " + problem.replace('\n', ' '));
    } else if (build.kind() == Kind.GRADLE) {
      results.ok(NAME, build.name() + ", of which only the text is looked at");
    } else if (patient.request().pom() == null) {
      results.ok(NAME, build.name() + ", with parents that lie beside it, without profiles");
    } else {
      results.ok(NAME, "Maven's effective model");
    }
  }
}

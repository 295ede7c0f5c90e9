package dev.mooring.verifier.doctor;

import dev.mooring.verifier.doctor.BuildFile.Kind;

/** Whether a migration that is edited alone is noticed: javac is not called for it. */
final class PluginCheck {
  private static final String NAME = "plugin";

  private PluginCheck() {}

  static void look(Patient patient, Results results) {
    BuildFile build = patient.build();
    if (build.kind() != Kind.MAVEN || build.problem() != null) {
      return;
    }
    if (build.checks()) {
      results.ok(NAME, "mooring:check is bound, and sees what javac does not");
    } else {
      results.warning(
          NAME,
          (build.plugin()
                  ? "mooring-maven-plugin has no execution of check"
                  : "mooring-maven-plugin is not there")
              + ": a migration that is edited alone is not noticed before the next full compile",
          """
          <plugin>
            <groupId>dev.mooring</groupId>
            <artifactId>mooring-maven-plugin</artifactId>
            <version>${mooring.version}</version>
            <executions>
              <execution>
                <goals>
                  <goal>check</goal>
                </goals>
              </execution>
            </executions>
          </plugin>""");
    }
  }
}

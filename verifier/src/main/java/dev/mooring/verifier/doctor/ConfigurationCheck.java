package dev.mooring.verifier.doctor;

import dev.mooring.schema.finding.Finding;
import java.util.List;

/** Everything that the configuration is rejected for, or that a build would say of it. */
final class ConfigurationCheck {
  private static final String NAME = "configuration";

  private ConfigurationCheck() {}

  static void look(Patient patient, Results results) {
    List<Finding> findings = patient.survey().findings();
    findings.forEach(finding -> results.finding(NAME, finding));
    if (findings.isEmpty()) {
      long files =
          patient.survey().settings().stream()
              .map(setting -> setting.origin().replaceFirst(":\\d+$", ""))
              .filter(origin -> origin.contains("."))
              .distinct()
              .count();
      results.ok(
          NAME,
          "read without complaint"
              + (files == 0
                  ? ", all of it defaults"
                  : files == 1 ? ", from 1 place" : ", from " + files + " places"));
    }
    if (patient.request().classpath() == null) {
      results.unknown(
          NAME,
          "the compile class path is not known here, so that what follows from it (Spring Boot's"
              + " naming strategies, configuration in dependencies) is not shown",
          "mvn mooring:doctor");
    }
  }
}

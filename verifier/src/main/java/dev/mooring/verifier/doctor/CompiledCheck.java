package dev.mooring.verifier.doctor;

import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.state.CheckRequest;
import dev.mooring.schema.state.ProvenState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the last compile left behind. */
final class CompiledCheck {
  private static final String NAME = "compile";

  private CompiledCheck() {}

  static void look(Patient patient, Results results) {
    Path index = patient.request().classOutput().resolve("META-INF/mooring/entities.index");
    CheckRequest compiled = patient.compiled();
    ProvenState proven = ProvenState.read(patient.project().stateDirectory());
    String output = patient.shown(patient.request().classOutput());
    if (!Files.isDirectory(patient.request().classOutput())) {
      results.unknown(NAME, "nothing has been compiled to " + output, "mvn compile");
    } else if (!Files.exists(index) && compiled == null) {
      results.warning(
          NAME,
          output + " was compiled without the processor, or has no mapped class",
          "mvn clean compile, once the processor is on javac's path");
    } else if (compiled == null) {
      results.warning(
          NAME,
          patient.shown(patient.project().stateDirectory()) + " is gone, but " + output + " is not",
          "mvn clean compile");
    } else if (gone(compiled) != null) {
      results.problem(
          NAME,
          gone(compiled) + ", with which the entities were compiled, is gone",
          "mvn clean compile");
    } else if (changed(patient, compiled)) {
      results.warning(
          NAME, "Hibernate's settings have changed since the last compile", "mvn clean compile");
    } else if (proven == null) {
      results.warning(
          NAME,
          compiled.deferred()
              ? "the last compile left the verdict to mooring:check, since migrations are code"
              : "the last compile ended in errors, or proved nothing",
          "mvn compile");
    } else {
      results.ok(NAME, proven.verdict());
    }
  }

  private static @Nullable Path gone(CheckRequest compiled) {
    List<Path> gone = compiled.classpath().stream().filter(path -> !Files.exists(path)).toList();
    return gone.isEmpty() ? null : gone.get(0);
  }

  private static boolean changed(Patient patient, CheckRequest compiled) {
    @Nullable UnitPlan plan = patient.plan();
    return plan != null
        && patient.request().classpath() != null
        && !compiled.settingsDigest().isEmpty()
        && !compiled.settingsDigest().equals(plan.settingsDigest());
  }
}

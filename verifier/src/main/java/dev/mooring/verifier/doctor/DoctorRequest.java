package dev.mooring.verifier.doctor;

import dev.mooring.schema.state.UnitStates;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which project to look at.
 *
 * @param project the module's directory
 * @param classOutput where its class files go; may not exist
 * @param state what the last compile left behind; may not exist
 * @param pom the effective model where a build tool knows it; {@code null} to read the build file
 * @param classpath what the module compiles against; {@code null} where that is not known
 * @param start whether the engine is really started
 * @param ci whether {@code CI=true}
 * @param unit which of the module's several units; {@code null} for the only one
 */
public record DoctorRequest(
    Path project,
    Path classOutput,
    Path state,
    @Nullable Path pom,
    @Nullable List<Path> classpath,
    boolean start,
    boolean ci,
    @Nullable String unit) {

  /** A project of which nothing is known but its directory, laid out as Maven or Gradle do. */
  public static DoctorRequest of(Path project, boolean start, boolean ci) {
    boolean gradle = BuildFile.isGradle(project);
    Path build = project.resolve(gradle ? "build" : "target");
    return new DoctorRequest(
        project,
        build.resolve(gradle ? "classes/java/main" : "classes"),
        build.resolve("mooring"),
        null,
        null,
        start,
        ci,
        null);
  }

  /** The same with a class path. */
  public DoctorRequest with(List<Path> known) {
    return new DoctorRequest(project, classOutput, state, pom, List.copyOf(known), start, ci, unit);
  }

  /** The same about one of the module's several units. */
  DoctorRequest unit(String name) {
    return new DoctorRequest(
        project, classOutput, UnitStates.of(state, name), pom, classpath, start, ci, name);
  }

  /** A file for the report: of several units each writes one with its name in it. */
  public Path named(Path output) {
    if (unit == null) {
      return output;
    }
    String name = String.valueOf(output.getFileName());
    int dot = name.lastIndexOf('.');
    return output.resolveSibling(
        dot <= 0
            ? name + "-" + unit
            : name.substring(0, dot) + "-" + unit + name.substring(dot));
  }
}

package dev.mooring.verifier.doctor;

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
 * @param unit which of several units; {@code null} for the first
 * @param start whether the engine is really started
 * @param ci whether {@code CI=true}
 */
public record DoctorRequest(
    Path project,
    Path classOutput,
    Path state,
    @Nullable Path pom,
    @Nullable List<Path> classpath,
    @Nullable String unit,
    boolean start,
    boolean ci) {

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
        null,
        start,
        ci);
  }

  /** The same with a class path. */
  public DoctorRequest with(List<Path> known) {
    return new DoctorRequest(project, classOutput, state, pom, List.copyOf(known), unit, start, ci);
  }

  /** The same about that unit. */
  public DoctorRequest about(@Nullable String name) {
    return new DoctorRequest(project, classOutput, state, pom, classpath, name, start, ci);
  }
}

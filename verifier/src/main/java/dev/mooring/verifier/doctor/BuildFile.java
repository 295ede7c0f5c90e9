package dev.mooring.verifier.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a build file says of the compiler and of Mooring.
 *
 * @param kind which build tool; {@code NONE} where there is no file that is known
 * @param problem why the file cannot be read; {@code null} where it can
 * @param processorPath {@code annotationProcessorPaths}; {@code null} where none is declared
 * @param dependencies those that are declared
 * @param processors {@code annotationProcessors}; {@code null} where none are named
 * @param proc {@code none}, {@code only}, {@code full}; {@code null} where nothing is said
 * @param arguments the compiler's arguments
 * @param plugin whether Mooring's plugin is there
 * @param checks whether {@code mooring:check} is bound
 */
record BuildFile(
    Kind kind,
    String name,
    @Nullable String problem,
    @Nullable List<Library> processorPath,
    List<Library> dependencies,
    @Nullable List<String> processors,
    @Nullable String proc,
    List<String> arguments,
    boolean plugin,
    boolean checks) {
  private static final List<String> GRADLE = List.of("build.gradle", "build.gradle.kts");

  enum Kind {
    MAVEN,
    GRADLE,
    NONE
  }

  static boolean isGradle(Path project) {
    return !Files.exists(project.resolve("pom.xml"))
        && GRADLE.stream().anyMatch(name -> Files.exists(project.resolve(name)));
  }

  /** The file of that project. */
  static BuildFile of(Path project, @Nullable Path effective) {
    Path pom = effective == null ? project.resolve("pom.xml") : effective;
    if (Files.exists(pom)) {
      return PomReader.read(pom);
    }
    for (String name : GRADLE) {
      Path file = project.resolve(name);
      if (Files.exists(file)) {
        return gradle(name, file);
      }
    }
    return bare(Kind.NONE, "", null);
  }

  static BuildFile bare(Kind kind, String name, @Nullable String problem) {
    return new BuildFile(kind, name, problem, null, List.of(), null, null, List.of(), false, false);
  }

  /** Only what its text gives away: a program is not run to see what it says. */
  private static BuildFile gradle(String name, Path file) {
    try {
      List<Library> path = new ArrayList<>();
      for (String line : Files.readString(file).split("\\R", -1)) {
        if (line.strip().startsWith("annotationProcessor")) {
          for (String part : line.split("[\"']", -1)) {
            String[] coordinates = part.split(":", -1);
            if (coordinates.length >= 2) {
              path.add(
                  new Library(
                      coordinates[0],
                      coordinates[1],
                      coordinates.length > 2 ? coordinates[2] : ""));
            }
          }
        }
      }
      return new BuildFile(
          Kind.GRADLE, name, null, path, List.of(), null, null, List.of(), false, false);
    } catch (IOException e) {
      return bare(Kind.GRADLE, name, e.toString());
    }
  }
}

package dev.mooring.verifier.doctor;

import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.state.CheckRequest;
import dev.mooring.verifier.config.ConfigurationSurvey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the project before the checks.
 *
 * @param units of the module; empty for a library
 * @param compiled how the last compile was started; {@code null} where there was none
 */
record Patient(
    DoctorRequest request,
    ProjectContext project,
    List<String> units,
    ConfigurationSurvey survey,
    BuildFile build,
    @Nullable CheckRequest compiled) {
  private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^/\\\\]*)\\.jar");

  @Nullable UnitPlan plan() {
    return survey.plan();
  }

  /** The path for people: relative to the project where it lies in it. */
  String shown(Path path) {
    Path directory = request.project().toAbsolutePath().normalize();
    Path absolute = path.toAbsolutePath().normalize();
    return (absolute.startsWith(directory) ? directory.relativize(absolute) : absolute)
        .toString()
        .replace('\\', '/');
  }

  /**
   * What is on the processor path: as the last compile had it, else as the build file declares it;
   * {@code null} where neither tells.
   */
  @Nullable List<Library> processorPath() {
    CheckRequest last = compiled;
    if (last != null) {
      return libraries(last.classpath());
    }
    return build.processorPath();
  }

  /** Jars by their file names; others are left out. */
  static List<Library> libraries(List<Path> paths) {
    List<Library> libraries = new ArrayList<>();
    for (Path path : paths) {
      Matcher jar = JAR.matcher(String.valueOf(path.getFileName()));
      if (jar.matches()) {
        libraries.add(new Library("", jar.group(1), jar.group(2)));
      }
    }
    return libraries;
  }

  static @Nullable Library find(@Nullable List<Library> libraries, String artifact) {
    if (libraries != null) {
      for (Library library : libraries) {
        if (library.artifact().equals(artifact)) {
          return library;
        }
      }
    }
    return null;
  }
}

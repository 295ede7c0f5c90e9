package dev.mooring.maven;

import dev.mooring.schema.state.UnitStates;
import java.nio.file.Path;

/**
 * Where a module keeps what the check needs, by the same rules as the processor's.
 *
 * @param project the module's directory
 * @param classOutput where class files go
 * @param state what the last compile left behind
 */
record ModuleLayout(Path project, Path classOutput, Path state) {

  /** The layout of a module whose class files go there. */
  static ModuleLayout of(Path directory, Path output) {
    Path project = directory.toAbsolutePath().normalize();
    Path classOutput = output.toAbsolutePath().normalize();
    boolean inside =
        classOutput.startsWith(project) && classOutput.getNameCount() > project.getNameCount();
    Path build =
        inside
            ? project.resolve(classOutput.getName(project.getNameCount()))
            : classOutput.resolveSibling(classOutput.getFileName() + ".mooring");
    return new ModuleLayout(project, classOutput, build.resolve("mooring"));
  }

  /** The same for one of the module's several units. */
  ModuleLayout unit(String name) {
    return new ModuleLayout(project, classOutput, UnitStates.of(state, name));
  }

  /** A file that the user named: of several units each writes one with its name in it. */
  Path named(String file) {
    Path path = project.resolve(file);
    if (!UnitStates.isUnit(state)) {
      return path;
    }
    String name = String.valueOf(path.getFileName());
    int dot = name.lastIndexOf('.');
    String unit = "-" + state.getFileName();
    return path.resolveSibling(
        dot <= 0 ? name + unit : name.substring(0, dot) + unit + name.substring(dot));
  }

  /** The names of mapped classes, which a compile leaves beside the class files. */
  Path index() {
    return classOutput.resolve("META-INF/mooring/entities.index");
  }

  /** The path for people: below the module's directory relative to it. */
  String shown(Path path) {
    Path relative = path.startsWith(project) ? project.relativize(path) : path;
    return relative.toString().replace('\\', '/');
  }
}

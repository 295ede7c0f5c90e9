package dev.mooring.maven;

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

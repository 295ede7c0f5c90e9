package dev.mooring.verifier.replay;

import java.nio.file.Path;
import java.util.List;

/**
 * The application's own classes, for migrations that are code. Whoever hands them over allows that
 * code to run.
 *
 * @param classOutput where the module's class files are
 * @param classpath what the application runs with, without the class output
 */
public record MigrationClasses(Path classOutput, List<Path> classpath) {
  public MigrationClasses {
    classpath = List.copyOf(classpath);
  }
}

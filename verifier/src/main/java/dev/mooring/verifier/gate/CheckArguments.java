package dev.mooring.verifier.gate;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The command line of {@link CheckMain}. */
record CheckArguments(
    Path project,
    Path state,
    Path entities,
    @Nullable Path classOutput,
    List<Path> classpath,
    Map<String, String> options) {

  /** The arguments, or {@code null} where they are not understood. */
  static @Nullable CheckArguments parse(String[] args) {
    Path project = null;
    Path state = null;
    Path entities = null;
    Path classOutput = null;
    List<Path> classpath = new ArrayList<>();
    Map<String, String> options = new TreeMap<>();
    for (int i = 0; i < args.length; i += 2) {
      if (i + 1 == args.length) {
        return null;
      }
      String value = args[i + 1];
      switch (args[i]) {
        case "--project" -> project = Path.of(value);
        case "--state" -> state = Path.of(value);
        case "--entities" -> entities = Path.of(value);
        case "--class-output" -> classOutput = Path.of(value);
        case "--classpath" -> {
          for (String entry : value.split(File.pathSeparator, -1)) {
            classpath.add(Path.of(entry));
          }
        }
        case "--option" -> {
          int equals = value.indexOf('=');
          if (equals <= 0) {
            return null;
          }
          options.put(value.substring(0, equals), value.substring(equals + 1));
        }
        default -> {
          return null;
        }
      }
    }
    return project == null || state == null || entities == null
        ? null
        : new CheckArguments(project, state, entities, classOutput, classpath, options);
  }
}

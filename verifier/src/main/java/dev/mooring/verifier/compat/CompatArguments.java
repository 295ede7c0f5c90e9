package dev.mooring.verifier.compat;

import dev.mooring.verifier.replay.MigrationClasses;
import dev.mooring.verifier.report.CompatFormat;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The command line of {@link CompatMain}.
 *
 * @param output where the report goes; {@code null} for the console
 * @param parent the process whose end ends the check; {@code null} for none
 */
record CompatArguments(
    CompatRequest request, CompatFormat format, @Nullable Path output, @Nullable Long parent) {

  /**
   * The arguments, or {@code null} where they are not understood.
   *
   * @param ci what the environment says of CI
   */
  static @Nullable CompatArguments parse(String[] args, @Nullable String ci) {
    Map<String, String> values = new TreeMap<>();
    Map<String, String> options = new TreeMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      String value = args[i + 1];
      switch (args[i]) {
        case "--option" -> {
          int equals = value.indexOf('=');
          if (equals <= 0) {
            return null;
          }
          options.put(value.substring(0, equals), value.substring(equals + 1));
        }
        case "--project",
            "--state",
            "--running",
            "--direction",
            "--dev-url",
            "--class-output",
            "--classpath",
            "--runtime",
            "--sources",
            "--format",
            "--output",
            "--parent" ->
            values.put(args[i], value);
        default -> {
          return null;
        }
      }
    }
    String project = values.get("--project");
    String state = values.get("--state");
    String running = values.get("--running");
    List<Direction> directions = directions(values.getOrDefault("--direction", "backward"));
    CompatFormat format = CompatFormat.of(values.getOrDefault("--format", CompatFormat.TEXT.id()));
    boolean known =
        args.length % 2 == 0 && values.getOrDefault("--parent", "1").matches("\\d{1,18}");
    if (project == null
        || state == null
        || running == null
        || directions.isEmpty()
        || format == null
        || !known) {
      return null;
    }
    String classOutput = values.get("--class-output");
    String runtime = values.get("--runtime");
    String output = values.get("--output");
    String parent = values.get("--parent");
    List<Path> classpath = new ArrayList<>();
    if (classOutput != null) {
      classpath.add(Path.of(classOutput));
    }
    classpath.addAll(paths(values.get("--classpath")));
    return new CompatArguments(
        new CompatRequest(
            Path.of(project),
            Path.of(project),
            running,
            directions,
            values.get("--dev-url"),
            Path.of(state).resolve("compat"),
            Boolean.parseBoolean(options.getOrDefault("ci", ci == null ? "" : ci)),
            classOutput == null ? null : Path.of(classOutput),
            classpath,
            classOutput == null || runtime == null
                ? null
                : new MigrationClasses(Path.of(classOutput), paths(runtime)),
            options),
        format,
        output == null ? null : Path.of(output),
        parent == null ? null : Long.valueOf(parent));
  }

  private static List<Direction> directions(String text) {
    return switch (text) {
      case "backward" -> List.of(Direction.BACKWARD);
      case "forward" -> List.of(Direction.FORWARD);
      case "both" -> List.of(Direction.BACKWARD, Direction.FORWARD);
      default -> List.of();
    };
  }

  private static List<Path> paths(@Nullable String value) {
    List<Path> paths = new ArrayList<>();
    if (value != null) {
      for (String entry : value.split(File.pathSeparator, -1)) {
        if (!entry.isEmpty()) {
          paths.add(Path.of(entry));
        }
      }
    }
    return paths;
  }
}

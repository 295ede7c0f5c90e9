package dev.mooring.verifier.gate;

import dev.mooring.verifier.report.ReportFormat;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The command line of {@link CheckMain}.
 *
 * @param classpath what the module compiles against, without its class output
 * @param sources directories, to point at attributes in them
 * @param settings the digest of Hibernate's settings when the entities were compiled; {@code null}
 *     where nobody kept it
 * @param format how to report
 * @param output where the report goes, beside what the console is told; {@code null} for the
 *     console
 * @param parent the process whose end ends the check; {@code null} for none
 */
record CheckArguments(
    Path project,
    Path state,
    Path entities,
    @Nullable Path classOutput,
    List<Path> classpath,
    List<Path> sources,
    @Nullable String settings,
    ReportFormat format,
    @Nullable Path output,
    @Nullable Long parent,
    Map<String, String> options) {

  /** The arguments, or {@code null} where they are not understood. */
  static @Nullable CheckArguments parse(String[] args) {
    Path project = null;
    Path state = null;
    Path entities = null;
    Path classOutput = null;
    List<Path> classpath = new ArrayList<>();
    List<Path> sources = new ArrayList<>();
    String settings = null;
    ReportFormat format = ReportFormat.TEXT;
    Path output = null;
    Long parent = null;
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
        case "--classpath" -> classpath.addAll(paths(value));
        case "--sources" -> sources.addAll(paths(value));
        case "--settings" -> settings = value;
        case "--output" -> output = Path.of(value);
        case "--format" -> {
          ReportFormat known = ReportFormat.of(value);
          if (known == null) {
            return null;
          }
          format = known;
        }
        case "--parent" -> {
          if (!value.matches("\\d{1,18}")) {
            return null;
          }
          parent = Long.valueOf(value);
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
        : new CheckArguments(
            project,
            state,
            entities,
            classOutput,
            classpath,
            sources,
            settings,
            format,
            output,
            parent,
            options);
  }

  /** Whether everything is proven anew and nothing is written to the source tree. */
  boolean ci(@Nullable String environment) {
    String stated = options.get("ci");
    return Boolean.parseBoolean(stated == null ? environment : stated);
  }

  private static List<Path> paths(String value) {
    List<Path> paths = new ArrayList<>();
    for (String entry : value.split(File.pathSeparator, -1)) {
      if (!entry.isEmpty()) {
        paths.add(Path.of(entry));
      }
    }
    return paths;
  }
}

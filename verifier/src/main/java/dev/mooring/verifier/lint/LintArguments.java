package dev.mooring.verifier.lint;

import dev.mooring.verifier.replay.MigrationClasses;
import dev.mooring.verifier.report.ReportFormat;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The command line of {@link LintMain}.
 *
 * @param sources where Java sources lie
 * @param output where the report goes; {@code null} for the console
 * @param parent the process whose end ends the program; {@code null} for none
 */
record LintArguments(
    LintRequest request,
    ReportFormat format,
    List<Path> sources,
    @Nullable Path output,
    @Nullable Long parent) {

  /** The arguments, or {@code null} where they are not understood. */
  static @Nullable LintArguments parse(String[] args) {
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
            "--all",
            "--since",
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
    String parent = values.get("--parent");
    ReportFormat format = ReportFormat.of(values.getOrDefault("--format", ReportFormat.TEXT.id()));
    boolean all = Boolean.parseBoolean(values.get("--all"));
    boolean known =
        args.length % 2 == 0
            && (parent == null || parent.matches("\\d{1,18}"))
            && !(all && values.containsKey("--since"));
    if (project == null || state == null || format == null || !known) {
      return null;
    }
    String classOutput = values.get("--class-output");
    String runtime = values.get("--runtime");
    String output = values.get("--output");
    List<Path> classpath = new ArrayList<>();
    if (classOutput != null) {
      classpath.add(Path.of(classOutput));
    }
    classpath.addAll(paths(values.get("--classpath")));
    return new LintArguments(
        new LintRequest(
            Path.of(project),
            null,
            all,
            values.get("--since"),
            Path.of(state).resolve("lint"),
            classOutput == null ? null : Path.of(classOutput),
            classpath,
            classOutput == null || runtime == null
                ? null
                : new MigrationClasses(Path.of(classOutput), paths(runtime)),
            options),
        format,
        paths(values.get("--sources")),
        output == null ? null : Path.of(output),
        parent == null ? null : Long.valueOf(parent));
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

package dev.mooring.verifier.migration;

import dev.mooring.verifier.replay.MigrationClasses;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The command line of {@link GenerateMain}.
 *
 * @param dryRun whether the migration is printed and nothing is written
 * @param parent the process whose end ends the program; {@code null} for none
 */
record GenerateArguments(GenerateRequest request, boolean dryRun, @Nullable Long parent) {

  /**
   * The arguments, or {@code null} where they are not understood.
   *
   * @param ci what the environment says of CI
   */
  static @Nullable GenerateArguments parse(String[] args, @Nullable String ci) {
    Map<String, String> values = new TreeMap<>();
    Map<String, String> options = new TreeMap<>();
    List<String> renames = new ArrayList<>();
    List<String> drops = new ArrayList<>();
    Set<Hazard> allowed = EnumSet.noneOf(Hazard.class);
    for (int i = 0; i + 1 < args.length; i += 2) {
      String value = args[i + 1];
      switch (args[i]) {
        case "--rename" -> renames.add(value);
        case "--drop" -> drops.add(value);
        case "--allow" -> {
          Hazard hazard = Hazard.of(value);
          if (hazard == null) {
            return null;
          }
          allowed.add(hazard);
        }
        case "--option" -> {
          int equals = value.indexOf('=');
          if (equals <= 0) {
            return null;
          }
          options.put(value.substring(0, equals), value.substring(equals + 1));
        }
        case "--project",
            "--state",
            "--name",
            "--pending",
            "--undo",
            "--dry-run",
            "--directory",
            "--class-output",
            "--classpath",
            "--runtime",
            "--sources",
            "--parent" ->
            values.put(args[i], value);
        default -> {
          return null;
        }
      }
    }
    String project = values.get("--project");
    String state = values.get("--state");
    String name = values.get("--name");
    String parent = values.get("--parent");
    boolean known = args.length % 2 == 0 && (parent == null || parent.matches("\\d{1,18}"));
    if (project == null || state == null || name == null || !known) {
      return null;
    }
    String classOutput = values.get("--class-output");
    String runtime = values.get("--runtime");
    String directory = values.get("--directory");
    List<Path> classpath = new ArrayList<>();
    if (classOutput != null) {
      classpath.add(Path.of(classOutput));
    }
    classpath.addAll(paths(values.get("--classpath")));
    return new GenerateArguments(
        new GenerateRequest(
            Path.of(project),
            Path.of(state),
            null,
            name,
            directory == null ? null : Path.of(directory),
            new Choices(
                renames,
                drops,
                allowed,
                Boolean.parseBoolean(values.get("--pending")),
                Boolean.parseBoolean(values.get("--undo"))),
            paths(values.get("--sources")),
            Path.of(state).resolve("generate"),
            Boolean.parseBoolean(options.getOrDefault("ci", ci == null ? "" : ci)),
            classOutput == null ? null : Path.of(classOutput),
            classpath,
            classOutput == null || runtime == null
                ? null
                : new MigrationClasses(Path.of(classOutput), paths(runtime)),
            options),
        Boolean.parseBoolean(values.get("--dry-run")),
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

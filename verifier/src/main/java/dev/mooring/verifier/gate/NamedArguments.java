package dev.mooring.verifier.gate;

import dev.mooring.verifier.replay.MigrationClasses;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A command line of names and values, as a build hands it to a program of the verifier's.
 *
 * @param values by their names, such as {@code --project}, in their order
 * @param options of the processor, by {@code --option NAME=VALUE}
 */
public record NamedArguments(Map<String, List<String>> values, Map<String, String> options) {
  private static final Set<String> ALWAYS =
      Set.of(
          "--project",
          "--state",
          "--class-output",
          "--classpath",
          "--runtime",
          "--sources",
          "--parent");

  public NamedArguments {
    Map<String, List<String>> copy = new TreeMap<>();
    values.forEach((name, all) -> copy.put(name, List.copyOf(all)));
    values = Map.copyOf(copy);
    options = Map.copyOf(options);
  }

  /**
   * The arguments, or {@code null} where they are not understood.
   *
   * @param further names beside those that every program takes
   */
  public static @Nullable NamedArguments parse(String[] args, Set<String> further) {
    Map<String, List<String>> values = new TreeMap<>();
    Map<String, String> options = new TreeMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      String value = args[i + 1];
      int equals = value.indexOf('=');
      if (args[i].equals("--option") && equals > 0) {
        options.put(value.substring(0, equals), value.substring(equals + 1));
      } else if (ALWAYS.contains(args[i]) || further.contains(args[i])) {
        values.computeIfAbsent(args[i], name -> new ArrayList<>()).add(value);
      } else {
        return null;
      }
    }
    boolean whole =
        args.length % 2 == 0
            && values.containsKey("--project")
            && values.containsKey("--state")
            && values.getOrDefault("--parent", List.of("1")).get(0).matches("\\d{1,18}");
    return whole ? new NamedArguments(values, options) : null;
  }

  /** The value of that name, the last one if there are several; {@code null} for none. */
  public @Nullable String value(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? null : all.get(all.size() - 1);
  }

  /** The value of that name, or what stands for it where there is none. */
  public String value(String name, String otherwise) {
    String value = value(name);
    return value == null ? otherwise : value;
  }

  /** All values of that name. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Whether the value is {@code true}. */
  public boolean is(String name) {
    return Boolean.parseBoolean(value(name));
  }

  /** The file of that name; {@code null} for none. */
  public @Nullable Path file(String name) {
    String value = value(name);
    return value == null ? null : Path.of(value);
  }

  /** The module's directory. */
  public Path project() {
    return Path.of(value("--project", ""));
  }

  /** Where programs keep what they find out. */
  public Path state() {
    return Path.of(value("--state", ""));
  }

  /** Where class files are; {@code null} where that is not said. */
  public @Nullable Path classOutput() {
    return file("--class-output");
  }

  /** What the module compiles against, its own class files first. */
  public List<Path> classpath() {
    List<Path> paths = new ArrayList<>();
    Path own = classOutput();
    if (own != null) {
      paths.add(own);
    }
    paths.addAll(paths("--classpath"));
    return paths;
  }

  /** Where Java sources lie. */
  public List<Path> sources() {
    return paths("--sources");
  }

  /** Where migrations that are code are found; {@code null} where they do not run. */
  public @Nullable MigrationClasses migrationClasses() {
    Path own = classOutput();
    return own == null || value("--runtime") == null
        ? null
        : new MigrationClasses(own, paths("--runtime"));
  }

  /** Whether everything is proven anew, by an option or the environment. */
  public boolean ci() {
    String environment = System.getenv("CI");
    return Boolean.parseBoolean(options.getOrDefault("ci", environment == null ? "" : environment));
  }

  private List<Path> paths(String name) {
    List<Path> paths = new ArrayList<>();
    for (String entry : value(name, "").split(File.pathSeparator, -1)) {
      if (!entry.isEmpty()) {
        paths.add(Path.of(entry));
      }
    }
    return paths;
  }

  /** The process whose end ends the program; {@code null} for none. */
  public @Nullable Long parent() {
    String value = value("--parent");
    return value == null ? null : Long.valueOf(value);
  }
}

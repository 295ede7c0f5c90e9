package dev.mooring.verifier.gate;

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
 * @param values by their names, such as {@code --project}
 * @param options of the processor, by {@code --option NAME=VALUE}
 */
public record NamedArguments(Map<String, String> values, Map<String, String> options) {
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
    values = Map.copyOf(values);
    options = Map.copyOf(options);
  }

  /**
   * The arguments, or {@code null} where they are not understood.
   *
   * @param further names beside those that every program takes
   */
  public static @Nullable NamedArguments parse(String[] args, Set<String> further) {
    Map<String, String> values = new TreeMap<>();
    Map<String, String> options = new TreeMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      String value = args[i + 1];
      int equals = value.indexOf('=');
      if (args[i].equals("--option") && equals > 0) {
        options.put(value.substring(0, equals), value.substring(equals + 1));
      } else if (ALWAYS.contains(args[i]) || further.contains(args[i])) {
        values.put(args[i], value);
      } else {
        return null;
      }
    }
    boolean whole =
        args.length % 2 == 0
            && values.containsKey("--project")
            && values.containsKey("--state")
            && values.getOrDefault("--parent", "1").matches("\\d{1,18}");
    return whole ? new NamedArguments(values, options) : null;
  }

  /** The value of that name; {@code null} for none. */
  public @Nullable String value(String name) {
    return values.get(name);
  }

  /** The module's directory. */
  public Path project() {
    return Path.of(values.getOrDefault("--project", ""));
  }

  /** Where programs keep what they find out. */
  public Path state() {
    return Path.of(values.getOrDefault("--state", ""));
  }

  /** Where class files are; {@code null} where that is not said. */
  public @Nullable Path classOutput() {
    String value = values.get("--class-output");
    return value == null ? null : Path.of(value);
  }

  /** What the module compiles against, its own class files first. */
  public List<Path> classpath() {
    List<Path> paths = new ArrayList<>();
    Path own = classOutput();
    if (own != null) {
      paths.add(own);
    }
    for (String entry : values.getOrDefault("--classpath", "").split(File.pathSeparator, -1)) {
      if (!entry.isEmpty()) {
        paths.add(Path.of(entry));
      }
    }
    return paths;
  }

  /** The process whose end ends the program; {@code null} for none. */
  public @Nullable Long parent() {
    String value = values.get("--parent");
    return value == null ? null : Long.valueOf(value);
  }
}

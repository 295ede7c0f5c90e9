package dev.mooring.processor;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The options {@code -Amooring.*}. Most of them are configuration, which the worker reads; a few
 * are the processor's own.
 */
final class ProcessorOptions {
  private static final String PREFIX = "mooring.";
  private static final String BASELINE = "baseline";
  private static final String TIMINGS = "timings";
  private static final String[] NAMES = {
    BASELINE,
    "ci",
    "database.version",
    "debug",
    "devUrl",
    "dialect",
    "drift",
    "entities",
    "lock",
    "lockFile",
    "migrationTimeout",
    "migrations",
    "notes",
    "package",
    "profiles",
    "project",
    "role",
    "skip",
    "timeout",
    TIMINGS,
    "unit",
    "userCode",
    "worker"
  };
  private final Map<String, String> options = new TreeMap<>();

  ProcessorOptions(Map<String, String> given) {
    for (Map.Entry<String, String> option : given.entrySet()) {
      if (option.getKey().startsWith(PREFIX)) {
        String value = option.getValue();
        options.put(
            configurationName(option.getKey().substring(PREFIX.length())),
            value == null ? "true" : value);
      }
    }
  }

  /** All names that javac should not wonder about. */
  static Set<String> supported() {
    Set<String> names = new TreeSet<>();
    for (String name : NAMES) {
      names.add(PREFIX + name);
    }
    return names;
  }

  /**
   * {@code devUrl} to {@code dev-url}: compilers admit no hyphens, configuration files are written
   * with them.
   */
  private static String configurationName(String option) {
    for (String name : NAMES) {
      if (name.equals(option)) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
          char c = name.charAt(i);
          if (c >= 'A' && c <= 'Z') {
            out.append('-').append((char) (c - 'A' + 'a'));
          } else {
            out.append(c);
          }
        }
        return out.toString();
      }
    }
    return option;
  }

  /** By their names in configuration files, without the prefix, sorted. */
  Map<String, String> all() {
    return options;
  }

  /** The same for one of the module's several units. */
  ProcessorOptions unit(String name) {
    ProcessorOptions named = new ProcessorOptions(Map.of());
    named.options.putAll(options);
    named.options.put("unit", name);
    return named;
  }

  /** Those that hold for later checks, too: what is asked of one compile is not done again. */
  Map<String, String> lasting() {
    Map<String, String> lasting = new TreeMap<>(options);
    lasting.remove(BASELINE);
    lasting.remove(TIMINGS);
    return lasting;
  }

  boolean skip() {
    return Boolean.parseBoolean(options.getOrDefault("skip", "false"));
  }

  /** Whether a JVM may be forked. */
  boolean forks() {
    return !"inside".equals(options.get("worker"));
  }

  /** Whether everything is proven anew and nothing is written to the source tree. */
  boolean ci() {
    String stated = options.get("ci");
    return Boolean.parseBoolean(stated == null ? System.getenv("CI") : stated);
  }

  /** Whether cosmetic differences are all shown. */
  boolean allNotes() {
    return "all".equals(options.get("notes"));
  }

  /** Whether every mapped class counts, wherever Spring Boot looks for them. */
  boolean allEntities() {
    return "all".equals(options.get("entities"));
  }

  long timeoutMillis() {
    try {
      return Long.parseLong(options.getOrDefault("timeout", "600")) * 1000;
    } catch (NumberFormatException e) {
      return 600_000;
    }
  }
}

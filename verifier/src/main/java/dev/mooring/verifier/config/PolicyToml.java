package dev.mooring.verifier.config;

import dev.mooring.schema.diff.Codes;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.spi.PolicySettings;
import dev.mooring.schema.spi.PolicySettings.PendingDrop;
import dev.mooring.schema.spi.PolicySettings.Policy;
import dev.mooring.schema.spi.PolicySettings.Unmanaged;
import dev.mooring.verifier.hazard.LintCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * Reads {@code [[policy]]}, {@code [tables]} and {@code [[pending-drop]]} of {@code mooring.toml},
 * strictly.
 */
final class PolicyToml {
  static final String POLICY = "policy";
  static final String TABLES = "tables";
  static final String PENDING = "pending-drop";
  private static final String SINCE = "since";
  private static final List<String> PENDING_KEYS = List.of("object", SINCE);
  private static final String CODE = "code";
  private static final String OBJECT = "object";
  private static final String LEVEL = "level";
  private static final String REASON = "reason";
  private static final String REPORT_UNMAPPED = "report-unmapped";
  private static final String UNMANAGED = "unmanaged";
  private static final String IGNORE = "ignore";
  private static final List<String> POLICY_KEYS = List.of(CODE, LEVEL, OBJECT, REASON);
  private static final List<String> LEVELS = List.of(IGNORE, "note", "warning", "error");

  /** What codes begin with that say that something is wrong, and not that two schemas differ. */
  private static final Set<String> NO_DIFFERENCES =
      Set.of(
          "baseline",
          "config",
          "database",
          "dev-url",
          "engine",
          "entities",
          "hibernate",
          "lock",
          "mapping",
          "migration",
          "migrations",
          "mooring",
          "policy",
          "state",
          "verifier",
          "worker");

  private final ConfigFile file;
  private final Problems problems;
  private final List<Policy> policies = new ArrayList<>();
  private final List<Unmanaged> unmanaged = new ArrayList<>();
  private final List<PendingDrop> pending = new ArrayList<>();
  private boolean reportUnmapped;

  PolicyToml(ConfigFile file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  PolicySettings settings(boolean writeBaseline) {
    return new PolicySettings(policies, reportUnmapped, unmanaged, writeBaseline, pending);
  }

  /**
   * Reads all policies.
   *
   * @param at where the key stands
   */
  void policies(Object value, Stated at) {
    boolean read = false;
    if (value instanceof TomlArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.get(i) instanceof TomlTable table) {
          policy(table, at(array.inputPositionOf(i)));
          read = true;
        }
      }
    }
    if (!read) {
      problem(at, "a policy is written under [[policy]], in two pairs of brackets", "[[policy]]");
    }
  }

  private void policy(TomlTable table, Stated at) {
    for (String key : new TreeSet<>(table.keySet())) {
      if (!POLICY_KEYS.contains(key)) {
        problems.unknownKey(at(table, key), key, POLICY_KEYS);
      }
    }
    List<String> codes = codes(table, at);
    List<String> objects = table.contains(List.of(OBJECT)) ? patterns(table, OBJECT) : List.of("*");
    @Nullable String level = level(table, at);
    @Nullable String reason = reason(table, at);
    if (!codes.isEmpty() && !objects.isEmpty() && level != null && reason != null) {
      policies.add(new Policy(codes, objects, parsed(level), reason, file.label(), at.line()));
    }
  }

  /**
   * Reads what waits to be dropped.
   *
   * @param at where the key stands
   */
  void pending(Object value, Stated at) {
    if (!(value instanceof TomlArray array) || array.isEmpty()) {
      problem(at, "a drop that waits is written in two pairs of brackets", "[[" + PENDING + "]]");
      return;
    }
    for (int i = 0; i < array.size(); i++) {
      if (array.get(i) instanceof TomlTable table) {
        pendingDrop(table, at(array.inputPositionOf(i)));
      } else {
        problem(at, "a drop that waits is written in two pairs of brackets", "[[" + PENDING + "]]");
      }
    }
  }

  private void pendingDrop(TomlTable table, Stated at) {
    for (String key : new TreeSet<>(table.keySet())) {
      if (!PENDING_KEYS.contains(key)) {
        problems.unknownKey(at(table, key), key, PENDING_KEYS);
      }
    }
    Object object = table.get(List.of(OBJECT));
    Object since = table.get(List.of(SINCE));
    if (object instanceof String name && !name.isBlank()) {
      pending.add(
          new PendingDrop(
              name.strip(), since instanceof String text ? text : "", file.label(), at.line()));
    } else {
      problem(at, "the drop that waits names nothing", "object = \"owners.nick\"");
    }
  }

  private static @Nullable Level parsed(String level) {
    for (Level known : Level.values()) {
      if (known.id().equals(level)) {
        return known;
      }
    }
    return null;
  }

  private List<String> codes(TomlTable table, Stated at) {
    if (!table.contains(List.of(CODE))) {
      problem(at, "the policy names no code", "code = \"column.extra\"");
      return List.of();
    }
    List<String> known = new ArrayList<>();
    for (Part part : parts(table, CODE)) {
      if (CodePattern.isKnown(part.text())) {
        known.add(part.text());
      } else {
        unknownCode(part);
      }
    }
    return known;
  }

  private void unknownCode(Part part) {
    String code = part.text();
    int dot = code.indexOf('.');
    if (NO_DIFFERENCES.contains(dot < 0 ? code : code.substring(0, dot))) {
      problem(
          part.at(),
          "'"
              + code
              + "' is no difference between entities and migrations, so that no policy changes"
              + " its level",
          "mend what it says, and delete this policy");
      return;
    }
    Set<String> candidates = new TreeSet<>(Codes.all());
    candidates.addAll(LintCode.ids());
    for (String all : Codes.all()) {
      candidates.add(all.substring(0, all.indexOf('.')) + ".*");
    }
    String nearest = Names.nearest(code, List.copyOf(candidates));
    String message = "there is no code '" + code + "'";
    if (nearest == null) {
      problem(part.at(), message, "see docs/drift-codes.md");
    } else {
      problem(
          part.at(), message + "; did you mean '" + nearest + "'?", "code = \"" + nearest + "\"");
    }
  }

  private @Nullable String level(TomlTable table, Stated at) {
    if (!table.contains(List.of(LEVEL))) {
      problem(
          at, "the policy says no level", "level = \"ignore\", \"note\", \"warning\" or \"error\"");
      return null;
    }
    Stated value = at(table, LEVEL).with(String.valueOf(table.get(List.of(LEVEL))));
    if (!LEVELS.contains(value.value())) {
      problems.notAllowed(Problems.VALUE, value, "the level", LEVELS);
      return null;
    }
    return value.value();
  }

  private @Nullable String reason(TomlTable table, Stated at) {
    Object value = table.get(List.of(REASON));
    if (value instanceof String text && !text.isBlank()) {
      return text.strip().replaceAll("\\s+", " ");
    }
    problem(
        value == null ? at : at(table, REASON),
        "the policy gives no reason: whoever reads it next year wants to know",
        "reason = \"…\"");
    return null;
  }

  /**
   * Reads what is said of tables that no entity maps.
   *
   * @param where the key stands
   */
  void tables(Object value, Stated where) {
    if (value instanceof TomlTable table) {
      tables(table);
    } else {
      problem(where, TABLES + " is a table of its own", "[" + TABLES + "]");
    }
  }

  private void tables(TomlTable table) {
    for (String key : new TreeSet<>(table.keySet())) {
      Stated at = at(table, key);
      switch (key) {
        case REPORT_UNMAPPED -> {
          Object value = table.get(List.of(key));
          if (value instanceof Boolean flag) {
            reportUnmapped = flag;
          } else {
            problems.notAllowed(
                Problems.VALUE,
                at.with(String.valueOf(value)),
                TABLES + "." + key,
                List.of("true", "false"));
          }
        }
        case UNMANAGED -> {
          for (Part part : patternParts(table, key)) {
            unmanaged.add(new Unmanaged(part.text(), file.label(), part.at().line()));
          }
        }
        default ->
            problems.unknownKey(
                at,
                TABLES + "." + key,
                List.of(TABLES + "." + REPORT_UNMAPPED, TABLES + "." + UNMANAGED));
      }
    }
  }

  private List<String> patterns(TomlTable table, String key) {
    return patternParts(table, key).stream().map(Part::text).toList();
  }

  private List<Part> patternParts(TomlTable table, String key) {
    List<Part> patterns = new ArrayList<>();
    for (Part part : parts(table, key)) {
      @Nullable String reason = ObjectPattern.problem(part.text());
      if (reason == null) {
        patterns.add(part);
      } else {
        problem(
            part.at(),
            "the pattern '" + part.text() + "' " + reason,
            key + " = \"legacy_*\"",
            key + " = [\"owners\", \"*.email\"]");
      }
    }
    return patterns;
  }

  /** A string of a list, or one that stands alone. */
  private record Part(String text, Stated at) {}

  private List<Part> parts(TomlTable table, String key) {
    Stated at = at(table, key);
    Object value = table.get(List.of(key));
    List<Part> parts = new ArrayList<>();
    if (value instanceof String text) {
      parts.add(new Part(text, at));
    } else if (value instanceof TomlArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.get(i) instanceof String text) {
          parts.add(new Part(text, element(array.inputPositionOf(i))));
        }
      }
      if (parts.size() < array.size()) {
        parts.clear();
      }
    }
    if (parts.isEmpty()) {
      problem(at, key + " must be a string or a list of strings", key + " = [\"…\"]");
    }
    return parts;
  }

  /** For the parser an element begins with the line breaks and comments in front of it. */
  private Stated element(TomlPosition position) {
    List<String> lines = file.text().lines().toList();
    int line = position.line();
    int column = position.column() - 1;
    while (line < lines.size() && isBlank(lines.get(line - 1), column)) {
      line++;
      column = 0;
    }
    return Stated.in(file, line, "");
  }

  private static boolean isBlank(String line, int from) {
    String rest = line.substring(Math.min(from, line.length())).strip();
    return rest.isEmpty() || rest.startsWith("#");
  }

  private void problem(Stated at, String message, String... fix) {
    problems.error(Problems.POLICY, at, message, fix);
  }

  private Stated at(TomlTable table, String key) {
    return at(table.inputPositionOf(List.of(key)));
  }

  private Stated at(@Nullable TomlPosition position) {
    return Stated.in(file, position == null ? 0 : position.line(), "");
  }
}

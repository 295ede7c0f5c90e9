package dev.mooring.verifier.config;

import dev.mooring.schema.spi.EntityScope;
import dev.mooring.schema.spi.UnitPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads {@code mooring.toml} strictly: what is not known is an error with its line. */
final class MooringToml {
  static final String NAME = "mooring.toml";
  static final String ENV = "env:";
  static final String FILE = "file:";
  private static final String HIBERNATE = "hibernate";
  private static final String FLYWAY = "flyway";
  static final String TYPES = "types";
  private static final Pattern CLASS = Pattern.compile("[\\p{javaJavaIdentifierPart}.]+");
  private static final String MIGRATIONS = "migrations.locations";
  private static final String PROFILES = "profiles";

  /** Keys of single values, by the layer's name for them. */
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("unit", Layer.UNIT),
          Map.entry("drift", Layer.DRIFT),
          Map.entry("role", Layer.ROLE),
          Map.entry(Layer.USER_CODE, Layer.USER_CODE),
          Map.entry("database.dialect", Layer.DIALECT),
          Map.entry("database.version", Layer.VERSION),
          Map.entry("database.dev-url", Layer.DEV_URL),
          Map.entry("database.user", Layer.DEV_USER),
          Map.entry("database.password", Layer.DEV_PASSWORD),
          Map.entry("lock.file", Layer.LOCK_FILE),
          Map.entry("lock.mode", Layer.LOCK));

  private static final List<String> TABLES =
      List.of("database", "migrations", FLYWAY, HIBERNATE, "lock", TYPES);

  private static final String CLASSES = "classes";

  /** What a unit of several says of its entities. */
  private static final List<String> SCOPE = List.of(CLASSES, "packages");

  /** What cannot be said of one unit alone. */
  private static final List<String> OF_FILE = List.of(Layer.UNIT, "role", PROFILES);

  private final ConfigFile file;
  private final Problems problems;
  private final Layer layer = new Layer();
  private final PolicyToml policies;
  private final Map<String, MooringToml> units = new TreeMap<>();
  private @Nullable Stated profiles;

  MooringToml(ConfigFile file, Problems problems) {
    this.file = file;
    this.problems = problems;
    this.policies = new PolicyToml(file, problems);
    read();
  }

  /** One of several units, whose table has the keys of the whole file. */
  private MooringToml(ConfigFile file, Problems problems, TomlTable table, Stated name) {
    this.file = file;
    this.problems = problems;
    this.policies = new PolicyToml(file, problems);
    layer.put(Layer.UNIT, name);
    entries(table, true);
  }

  /** The units that have a table of their own, by their names, sorted. */
  Map<String, MooringToml> units() {
    return units;
  }

  Layer layer() {
    return layer;
  }

  /** The Spring profiles to read besides the base documents, with commas. */
  @Nullable Stated profiles() {
    return profiles;
  }

  /** What it says of differences. */
  PolicyToml policies() {
    return policies;
  }

  private void read() {
    TomlParseResult toml = Toml.parse(file.text());
    for (TomlParseError error : toml.errors()) {
      problems.error(
          Problems.TOML,
          file,
          error.position().line(),
          file.label() + " is not TOML: " + Problems.reason(error));
    }
    if (toml.hasErrors()) {
      return;
    }
    entries(toml, false);
  }

  private void entries(TomlTable toml, boolean ofUnit) {
    for (Map.Entry<String, Object> entry : toml.entrySet()) {
      String key = entry.getKey();
      if (key.equals(PolicyToml.POLICY)) {
        policies.policies(entry.getValue(), at(toml, List.of(key)));
      } else if (key.equals(PolicyToml.TABLES)) {
        policies.tables(entry.getValue(), at(toml, List.of(key)));
      } else if (key.equals(PolicyToml.PENDING)) {
        policies.pending(entry.getValue(), at(toml, List.of(key)));
      } else if (ofUnit && SCOPE.contains(key)) {
        scope(key, Layer.split(stated(toml, List.of(key), ",")));
      } else if (ofUnit && OF_FILE.contains(key)) {
        problems.error(
            Problems.KEY,
            at(toml, List.of(key)),
            "'" + key + "' is said of a whole module, not of one of its units",
            "move it above the first table");
      } else if (!ofUnit && key.equals(Layer.UNIT) && entry.getValue() instanceof TomlTable named) {
        units(toml, named);
      } else if (entry.getValue() instanceof TomlTable table) {
        table(toml, key, table);
      } else {
        value(key, key, stated(toml, List.of(key), ","));
      }
    }
  }

  private void units(TomlTable toml, TomlTable named) {
    for (Map.Entry<String, Object> entry : named.entrySet()) {
      Stated name = at(toml, List.of(Layer.UNIT, entry.getKey())).with(entry.getKey());
      if (entry.getValue() instanceof TomlTable table) {
        units.put(entry.getKey(), new MooringToml(file, problems, table, name));
      } else {
        problems.error(
            Problems.KEY,
            name,
            file.label() + " has a value unit." + entry.getKey() + "; a unit is a table",
            "[unit." + entry.getKey() + "]");
      }
    }
  }

  private void scope(String key, List<Stated> names) {
    List<String> listed = names.stream().map(Stated::value).toList();
    EntityScope known = layer.entities();
    layer.entities(
        key.equals(CLASSES)
            ? new EntityScope(listed, known.packages())
            : new EntityScope(known.classes(), listed));
  }

  private void table(TomlTable toml, String name, TomlTable table) {
    if (!TABLES.contains(name)) {
      problems.unknownKey(at(toml, List.of(name)), name, topLevel());
      return;
    }
    for (List<String> path : table.keyPathSet(false)) {
      List<String> full = new ArrayList<>(path);
      full.add(0, name);
      String key = String.join(".", path);
      boolean script = "initSql".equals(FlywayNames.official(key));
      value(name, name + "." + key, stated(toml, full, script ? "\n" : ","));
    }
  }

  private void value(String table, String key, Stated value) {
    if (table.equals(HIBERNATE)) {
      hibernate(key.substring(HIBERNATE.length() + 1), value);
    } else if (table.equals(FLYWAY)) {
      flyway(key.substring(FLYWAY.length() + 1), value);
    } else if (table.equals(TYPES)) {
      type(key.substring(TYPES.length() + 1), value);
    } else if (key.equals(MIGRATIONS)) {
      layer.migrations(Layer.split(value));
    } else if (key.equals(PROFILES)) {
      profiles = value;
    } else if (VALUES.containsKey(key)) {
      single(key, value);
    } else {
      problems.unknownKey(value, key, known());
    }
  }

  private void single(String key, Stated value) {
    boolean secret = key.equals("database.password");
    if (secret && !value.value().startsWith(ENV) && !value.value().startsWith(FILE)) {
      problems.error(
          Problems.SECRET,
          value,
          "database.password is written out in " + file.label(),
          "password = \"env:MOORING_DEV_PASSWORD\"",
          "password = \"file:/run/secrets/dev-password\"");
      return;
    }
    layer.put(VALUES.getOrDefault(key, key), value);
  }

  private void hibernate(String name, Stated value) {
    if (HibernateNames.isFullName(name)) {
      layer.hibernate(name, value);
    } else {
      String full = "hibernate." + name;
      problems.error(
          Problems.KEY,
          value,
          file.label() + " has an unknown key '" + name + "'; did you mean '" + full + "'?",
          "\"" + full + "\" = …");
    }
  }

  private void type(String className, Stated value) {
    if (value.value().isBlank() || !CLASS.matcher(className).matches()) {
      problems.error(
          Problems.VALUE,
          value,
          file.label()
              + " states no type for a class by "
              + className
              + " = \""
              + value.value()
              + "\"",
          "\"com.acme.MoneyType\" = \"numeric(19,2)\"");
    } else {
      layer.hibernate(UnitPlan.TYPES + className, value);
    }
  }

  private void flyway(String name, Stated value) {
    @Nullable String official = FlywayNames.official(name);
    if (official == null) {
      problems.unknownKey(value, FLYWAY + "." + name, prefixed(FlywayNames.KNOWN));
    } else if (!official.equals(FlywayNames.LOCATIONS)) {
      layer.flyway(official, value);
    } else if (layer.migrations() == null) {
      layer.migrations(Layer.split(value));
    }
  }

  private Stated at(TomlTable toml, List<String> path) {
    @Nullable TomlPosition position = toml.inputPositionOf(path);
    return Stated.in(file, position == null ? 0 : position.line(), "");
  }

  /** The value as text, an array's parts joined. */
  private Stated stated(TomlTable toml, List<String> path, String joint) {
    Stated at = at(toml, path);
    @Nullable Object value = toml.get(path);
    if (!(value instanceof TomlArray array)) {
      return at.with(String.valueOf(value));
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      if (array.get(i) instanceof TomlTable) {
        return at;
      }
      parts.add(String.valueOf(array.get(i)));
    }
    return at.with(String.join(joint, parts));
  }

  private static List<String> known() {
    List<String> known = new ArrayList<>(VALUES.keySet());
    known.add(MIGRATIONS);
    known.add(PROFILES);
    known.sort(null);
    return known;
  }

  private static List<String> topLevel() {
    List<String> known = new ArrayList<>(TABLES);
    known.addAll(
        List.of(
            "unit",
            "drift",
            "role",
            Layer.USER_CODE,
            PROFILES,
            PolicyToml.PENDING,
            PolicyToml.POLICY,
            PolicyToml.TABLES));
    known.sort(null);
    return known;
  }

  private static List<String> prefixed(List<String> names) {
    List<String> prefixed = new ArrayList<>();
    for (String name : names) {
      prefixed.add(FLYWAY + "." + name);
    }
    return prefixed;
  }
}

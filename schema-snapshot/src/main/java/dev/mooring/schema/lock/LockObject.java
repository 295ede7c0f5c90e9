package dev.mooring.schema.lock;

import dev.mooring.schema.lock.LockDelta.Kind;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One object of a lock under the key by which it is found in another lock.
 *
 * @param name for people: {@code owners.email}
 * @param table the key of the table it is part of; {@code null} for what stands alone
 * @param line its properties as the lock says them
 * @param brief the property that says the most of it
 */
record LockObject(
    Kind kind, String name, @Nullable String table, Map<String, String> line, String brief) {

  /** All objects by key, in the order of the file. */
  static Map<String, LockObject> of(Lock lock) {
    Schema schema = lock.schema();
    Collector all = new Collector();
    JsonLine header = new JsonLine().put("unit", lock.unit()).put("dialect", schema.dialect());
    all.add(Kind.HEADER, "lock", null, header);
    if (lock.migrations() != null) {
      all.add(Kind.MIGRATIONS, "state", null, LockLines.migrationState(lock.migrations()));
    }
    for (String statement : schema.auxiliary()) {
      all.add(Kind.STATEMENT, statement, null, new JsonLine().put("sql", statement));
    }
    all.add(Kind.ENUM, schema.enums(), type -> type.name().toString(), LockLines::enumType);
    all.add(Kind.DOMAIN, schema.domains(), it -> it.name().toString(), LockLines::domain);
    all.add(Kind.SEQUENCE, schema.sequences(), it -> it.name().toString(), LockLines::sequence);
    for (Table table : schema.tables()) {
      table(all, table);
    }
    return all.objects;
  }

  private static void table(Collector all, Table table) {
    String name = table.name().toString();
    String key = all.add(Kind.TABLE, name, null, LockLines.tableProperties(table));
    all.parts(Kind.COLUMN, key, name, ".", table.columns(), it -> it.name(), LockLines::column);
    if (table.primaryKey() != null) {
      JsonLine line = LockLines.primaryKey(table.primaryKey());
      all.add(Kind.PRIMARY_KEY, name, key, line);
    }
    all.parts(
        Kind.UNIQUE,
        key,
        name,
        " ",
        table.uniqueKeys(),
        it -> called(it.name(), it.columns()),
        LockLines::uniqueKey);
    all.parts(
        Kind.FOREIGN_KEY,
        key,
        name,
        " ",
        table.foreignKeys(),
        it -> called(it.name(), it.columns()),
        LockLines::foreignKey);
    all.parts(
        Kind.CHECK,
        key,
        name,
        " ",
        table.checks(),
        it -> called(it.name(), it.column() == null ? List.of() : List.of(it.column())),
        LockLines::check);
    all.parts(
        Kind.INDEX,
        key,
        name,
        " ",
        table.indexes(),
        it -> called(it.name(), it.parts().stream().map(part -> part.value()).toList()),
        LockLines::index);
  }

  private static String called(@Nullable String name, List<String> columns) {
    return name != null ? name : "(" + String.join(", ", columns) + ")";
  }

  /** The properties that differ: {@code type "text" -> "varchar(320)", nullable - -> false}. */
  String changedFrom(LockObject was) {
    if (kind == Kind.MIGRATIONS && !Objects.equals(line.get("count"), was.line.get("count"))) {
      return was.line.get("count") + " -> " + line.get("count");
    }
    Set<String> names = new LinkedHashSet<>(was.line.keySet());
    names.addAll(line.keySet());
    List<String> changes = new ArrayList<>();
    for (String property : names) {
      String before = was.line.getOrDefault(property, "-");
      String after = line.getOrDefault(property, "-");
      if (kind == Kind.MIGRATIONS && property.equals("checksum")) {
        // Nobody compares checksums by eye.
        if (changes.isEmpty() && !before.equals(after)) {
          changes.add("content changed");
        }
      } else if (!before.equals(after)) {
        changes.add(property + " " + before + " -> " + after);
      }
    }
    return String.join(", ", changes);
  }

  /** Objects without a name of their own may share a key; they are then counted. */
  private static final class Collector {
    private final Map<String, LockObject> objects = new LinkedHashMap<>();

    String add(Kind kind, String name, @Nullable String table, JsonLine line) {
      String key = kind + " " + name;
      for (int i = 2; objects.containsKey(key); i++) {
        key = kind + " " + name + " " + i;
      }
      Map<String, String> properties = line.properties();
      objects.put(
          key,
          new LockObject(kind, name, table, properties, properties.getOrDefault(kind.brief(), "")));
      return key;
    }

    <T> void add(Kind kind, List<T> values, Function<T, String> name, Function<T, JsonLine> line) {
      for (T value : values) {
        add(kind, name.apply(value), null, line.apply(value));
      }
    }

    <T> void parts(
        Kind kind,
        String key,
        String table,
        String separator,
        List<T> values,
        Function<T, String> name,
        Function<T, JsonLine> line) {
      for (T value : values) {
        add(kind, table + separator + name.apply(value), key, line.apply(value));
      }
    }
  }
}

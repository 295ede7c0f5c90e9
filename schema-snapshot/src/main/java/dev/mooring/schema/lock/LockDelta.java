package dev.mooring.schema.lock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two locks, object by object, as the files say it; not what it does to the
 * application.
 *
 * @param entries in the order of the later file, then what is only in the earlier one
 */
public record LockDelta(List<Entry> entries) {
  public LockDelta {
    entries = List.copyOf(entries);
  }

  /** The way from one lock to another; {@code before} is {@code null} where there was none. */
  public static LockDelta between(@Nullable Lock before, Lock after) {
    Map<String, LockObject> old = before == null ? Map.of() : LockObject.of(before);
    Map<String, LockObject> fresh = LockObject.of(after);
    if (before == null) {
      fresh.values().removeIf(object -> object.kind() == Kind.HEADER);
    }
    Set<String> keys = new LinkedHashSet<>(fresh.keySet());
    keys.addAll(old.keySet());
    List<Entry> entries = new ArrayList<>();
    for (String key : keys) {
      LockObject was = old.get(key);
      LockObject is = fresh.get(key);
      if (was == null && is != null && !under(is, fresh, old)) {
        entries.add(new Entry(Sign.ADDED, is.kind(), is.name(), is.brief()));
      } else if (was != null && is == null && !under(was, old, fresh)) {
        entries.add(new Entry(Sign.REMOVED, was.kind(), was.name(), was.brief()));
      } else if (was != null && is != null && !was.line().equals(is.line())) {
        entries.add(new Entry(Sign.CHANGED, is.kind(), is.name(), is.changedFrom(was)));
      }
    }
    return new LockDelta(entries);
  }

  /** Whether the object's table came or went as a whole, so that it needs no word of its own. */
  private static boolean under(
      LockObject object, Map<String, LockObject> here, Map<String, LockObject> there) {
    String table = object.table();
    return table != null && here.containsKey(table) && !there.containsKey(table);
  }

  /** Whether the locks say the same; their texts may still be laid out differently. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /**
   * For a note, {@code +1 column, -1 index, ~2 columns}, migrations last; {@code layout} where
   * nothing differs.
   */
  public String summary() {
    if (entries.isEmpty()) {
      return "layout";
    }
    Map<String, List<Entry>> groups =
        entries.stream()
            .sorted(Comparator.comparing(Entry::kind).thenComparing(Entry::sign))
            .collect(
                Collectors.groupingBy(
                    entry -> entry.sign().symbol() + entry.kind().name(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return groups.values().stream().map(LockDelta::group).collect(Collectors.joining(", "));
  }

  /** A line each, for people: {@code ~ column owners.email: type "text" -> "varchar(320)"}. */
  public List<String> lines() {
    return entries.stream().map(Entry::toString).toList();
  }

  private static String group(List<Entry> group) {
    Entry first = group.get(0);
    return switch (first.kind()) {
      case MIGRATIONS ->
          "migrations "
              + switch (first.sign()) {
                case ADDED, CHANGED -> first.detail();
                case REMOVED -> first.detail() + " -> none";
              };
      case HEADER -> first.detail();
      default -> first.sign().symbol() + group.size() + " " + first.kind().noun(group.size());
    };
  }

  /**
   * One difference.
   *
   * @param object its name for people: {@code owners.email}
   * @param detail what it is now, what it was, or which properties changed, as the lock spells it
   */
  public record Entry(Sign sign, Kind kind, String object, String detail) {
    @Override
    public String toString() {
      return sign.symbol() + " " + kind.noun(1) + " " + object + ": " + detail;
    }
  }

  /** What happened to an object. */
  public enum Sign {
    ADDED("+"),
    REMOVED("-"),
    CHANGED("~");

    private final String symbol;

    Sign(String symbol) {
      this.symbol = symbol;
    }

    String symbol() {
      return symbol;
    }
  }

  /** What a lock holds, in the order in which it is summed up. */
  public enum Kind {
    /** Unit and dialect. */
    HEADER("header", "headers", ""),
    TABLE("table", "tables", "name"),
    COLUMN("column", "columns", "type"),
    PRIMARY_KEY("primary key", "primary keys", "columns"),
    UNIQUE("unique constraint", "unique constraints", "columns"),
    FOREIGN_KEY("foreign key", "foreign keys", "references"),
    CHECK("check", "checks", "expression"),
    INDEX("index", "indexes", "parts"),
    SEQUENCE("sequence", "sequences", "increment"),
    ENUM("enum", "enums", "values"),
    DOMAIN("domain", "domains", "type"),
    STATEMENT("statement", "statements", "sql"),
    /** The state that the lock was proven against. */
    MIGRATIONS("migrations", "migrations", "last");

    private final String one;
    private final String many;
    private final String brief;

    Kind(String one, String many, String brief) {
      this.one = one;
      this.many = many;
      this.brief = brief;
    }

    /** The English noun for that many. */
    public String noun(int count) {
      return count == 1 ? one : many;
    }

    /** The property of the lock that says the most. */
    String brief() {
      return brief;
    }
  }
}

package dev.mooring.verifier.squash;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Statements that make objects, each behind those that make what it needs. */
final class StatementOrder {
  private final Map<String, Made> made = new LinkedHashMap<>();
  private final Map<String, String> parts = new LinkedHashMap<>();
  private final Map<String, Set<String>> needs = new LinkedHashMap<>();

  /**
   * A statement and what it makes.
   *
   * @param rank decides between statements that do not need each other, and then the text
   */
  record Made(String key, int rank, String sql) {}

  void add(Made statement) {
    made.put(statement.key(), statement);
  }

  /** The first object comes and goes with the second. */
  void part(String object, String whole) {
    parts.put(object, whole);
  }

  void need(String object, String other) {
    needs.computeIfAbsent(object, key -> new TreeSet<>()).add(other);
  }

  /** All statements; those that need each other in a circle come last, by rank. */
  List<Made> ordered() {
    Map<String, Set<String>> open = new LinkedHashMap<>();
    made.keySet().forEach(key -> open.put(key, new TreeSet<>()));
    needs.forEach(
        (object, others) -> {
          Set<String> needed = open.get(whole(object));
          if (needed != null) {
            others.stream().map(this::whole).filter(made::containsKey).forEach(needed::add);
            needed.remove(whole(object));
          }
        });
    Comparator<Made> order = Comparator.comparingInt(Made::rank).thenComparing(Made::sql);
    List<Made> rest = new ArrayList<>(made.values());
    rest.sort(order);
    List<Made> ordered = new ArrayList<>();
    while (!rest.isEmpty()) {
      Made next =
          rest.stream()
              .filter(statement -> open.getOrDefault(statement.key(), Set.of()).isEmpty())
              .findFirst()
              .orElse(rest.get(0));
      rest.remove(next);
      ordered.add(next);
      open.values().forEach(needed -> needed.remove(next.key()));
    }
    return ordered;
  }

  private String whole(String object) {
    String whole = object;
    for (int i = 0; i < 10 && !made.containsKey(whole) && parts.containsKey(whole); i++) {
      whole = parts.getOrDefault(whole, whole);
    }
    return whole;
  }
}

package dev.mooring.schema.lock;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares locks as texts: tables that are spelled alike in both are equal without being read. */
public final class LockTexts {
  private static final String OPEN = "\n  \"tables\": [\n    {\n";
  private static final String BETWEEN = "\n    },\n    {\n";
  private static final String CLOSE = "\n    }\n  ]\n}\n";

  private LockTexts() {}

  /**
   * What {@link LockDelta#between} tells of the two locks.
   *
   * @param before as it may have been edited or merged
   * @param fileName of that one, for messages
   * @param after as {@link LockWriter} wrote it
   * @throws LockException with the line, where the earlier one is no lock
   */
  public static LockDelta delta(String before, String fileName, String after) throws LockException {
    List<String> earlier = tables(before);
    List<String> later = tables(after);
    Set<String> alike = alike(earlier, later);
    if (!alike.isEmpty()) {
      try {
        return LockDelta.between(
            LockReader.read(without(before, earlier, alike), fileName),
            LockReader.read(without(after, later, alike), fileName));
      } catch (LockException e) {
        // Told below with the line that it has in the whole file.
      }
    }
    return LockDelta.between(LockReader.read(before, fileName), LockReader.read(after, fileName));
  }

  /** The texts of the tables; none where the whole is not laid out as the writer does. */
  private static List<String> tables(String lock) {
    int open = lock.indexOf(OPEN);
    if (open < 0 || !lock.endsWith(CLOSE) || lock.indexOf(OPEN, open + 1) >= 0) {
      return List.of();
    }
    List<String> tables = new ArrayList<>();
    int end = lock.length() - CLOSE.length();
    int from = open + OPEN.length();
    for (int at;
        (at = lock.indexOf(BETWEEN, from)) >= 0 && at < end;
        from = at + BETWEEN.length()) {
      tables.add(lock.substring(from, at));
    }
    if (from > end) {
      return List.of();
    }
    tables.add(lock.substring(from, end));
    return tables;
  }

  /** Nothing where a lock holds a table twice, of which only all of it can tell. */
  private static Set<String> alike(List<String> earlier, List<String> later) {
    Set<String> alike = new HashSet<>(earlier);
    if (alike.size() != earlier.size()) {
      return Set.of();
    }
    alike.retainAll(new HashSet<>(later));
    Set<String> names = new HashSet<>();
    for (String table : earlier) {
      if (!names.add(name(table))) {
        return Set.of();
      }
    }
    return alike;
  }

  /** What a table begins with: its name, and its schema if it says one. */
  private static String name(String table) {
    int end = table.indexOf('\n');
    int next = table.indexOf('\n', end + 1);
    return next > 0 && table.startsWith("      \"schema\"", end + 1)
        ? table.substring(0, next)
        : table.substring(0, Math.max(end, 0));
  }

  private static String without(String lock, List<String> tables, Set<String> left) {
    int open = lock.indexOf(OPEN);
    StringBuilder text = new StringBuilder(lock.substring(0, open)).append("\n  \"tables\": [");
    List<String> kept = new ArrayList<>(tables);
    kept.removeAll(left);
    return kept.isEmpty()
        ? text.append("]\n}\n").toString()
        : text.append("\n    {\n").append(String.join(BETWEEN, kept)).append(CLOSE).toString();
  }
}

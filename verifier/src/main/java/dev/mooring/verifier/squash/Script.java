package dev.mooring.verifier.squash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Statements that make a database again.
 *
 * @param before what comes before rows, in order, without delimiters
 * @param rows the statements that insert them, by table
 * @param after what comes after rows, in order
 * @param untold what such statements cannot tell, for people; sorted
 */
record Script(
    List<String> before, Map<String, List<String>> rows, List<String> after, List<String> untold) {
  Script {
    before = List.copyOf(before);
    rows = Collections.unmodifiableMap(new TreeMap<>(rows));
    after = List.copyOf(after);
    untold = List.copyOf(untold);
  }

  /** All statements, in the order in which they run. */
  List<String> statements() {
    List<String> all = new ArrayList<>(before);
    rows.values().forEach(all::addAll);
    all.addAll(after);
    return List.copyOf(all);
  }

  boolean isEmpty() {
    return statements().isEmpty();
  }

  /** As a file, each statement with its delimiter. */
  String text(String heading) {
    StringBuilder text = new StringBuilder(heading);
    for (String statement : statements()) {
      text.append('\n').append(statement.strip()).append(";\n");
    }
    return text.toString();
  }

  /** What the other does not say as this does, in the words of both. */
  List<String> differences(Script other) {
    List<String> differences = new ArrayList<>();
    only("missing: ", statements(), other.statements(), differences);
    only("too much: ", other.statements(), statements(), differences);
    only("missing: ", untold, other.untold, differences);
    only("too much: ", other.untold, untold, differences);
    return differences;
  }

  /** The same for rows that two runs may have filled differently: only their number counts. */
  List<String> differencesWithoutValues(Script other) {
    return counted().differences(other.counted());
  }

  /** The same with all texts as the operator makes them. */
  Script with(UnaryOperator<String> change) {
    Map<String, List<String>> changed = new TreeMap<>();
    rows.forEach((table, inserts) -> changed.put(table, inserts.stream().map(change).toList()));
    return new Script(
        before.stream().map(change).toList(), changed, after.stream().map(change).toList(), untold);
  }

  private Script counted() {
    Map<String, List<String>> counts = new TreeMap<>();
    rows.forEach((table, inserts) -> counts.put(table, List.of(inserts.size() + " in " + table)));
    return new Script(before, counts, after, untold);
  }

  private static void only(
      String word, List<String> some, List<String> others, List<String> differences) {
    List<String> rest = new ArrayList<>(some);
    others.forEach(rest::remove);
    rest.forEach(statement -> differences.add(word + statement.replaceAll("\\s+", " ")));
  }
}

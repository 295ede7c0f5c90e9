package dev.mooring.processor.conformance;

import java.util.List;

/**
 * What came out for one model on one engine.
 *
 * @param kind in one word
 * @param differences readable lines, {@code -} what Hibernate made and Mooring did not, {@code +}
 *     the other way round, or what either of them complained of
 * @param unknown the checks that are known to be unknown
 * @param names names of constraints and indexes that differ, marked likewise
 * @param keyOrders keys whose columns stand in another order, marked likewise
 * @param size how many tables, columns, constraints, … were compared
 */
record Outcome(
    String model,
    String dialect,
    Kind kind,
    List<String> differences,
    List<String> unknown,
    List<String> names,
    List<String> keyOrders,
    int size) {

  enum Kind {
    /** Both databases are the same. */
    IDENTICAL,
    /** They are but for checks that Mooring says it cannot know. */
    UNKNOWN_CHECKS,
    /** They are not. */
    DIFFERENT,
    /** Mooring says that it needs code which is being compiled. */
    USER_CODE,
    /** Hibernate takes the model and the engine its statements, Mooring refuses. */
    REFUSED,
    /** The engine refuses what Mooring renders. */
    FAILED,
    /** Hibernate itself cannot create the model there, and Mooring neither. */
    IMPOSSIBLE,
    /** Hibernate cannot create the model there, Mooring can. */
    HIBERNATE_FAILED
  }

  String report() {
    StringBuilder report = new StringBuilder();
    report.append(model).append(" on ").append(dialect).append(": ").append(kind);
    differences.forEach(line -> report.append("\n    ").append(line));
    unknown.forEach(line -> report.append("\n    unknown ").append(line));
    names.forEach(line -> report.append("\n    name ").append(line));
    keyOrders.forEach(line -> report.append("\n    order ").append(line));
    return report.toString();
  }
}

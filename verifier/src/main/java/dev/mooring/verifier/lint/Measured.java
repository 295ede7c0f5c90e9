package dev.mooring.verifier.lint;

import dev.mooring.schema.model.ObjectName;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a statement was seen to do beside what the catalog shows, by the names that tables had
 * before it.
 *
 * @param known whether locks and scans could be seen; not outside of a transaction
 * @param locked the strongest lock that it took on each table, where it is one that blocks others
 * @param held tables that an earlier statement of the transaction locked against everybody
 * @param rewritten tables whose rows were written anew
 * @param scanned tables whose rows were all read
 * @param moved tables that changed tablespace
 * @param persistence tables that became logged or unlogged
 * @param renamed tables and their new names
 * @param columns columns and their new names
 * @param patient whether it would have waited for locks without end
 * @param cost what the engine says it would cost; only MariaDB and MySQL say
 */
record Measured(
    boolean known,
    Map<ObjectName, LockMode> locked,
    Set<ObjectName> held,
    Set<ObjectName> rewritten,
    Set<ObjectName> scanned,
    Set<ObjectName> moved,
    Set<ObjectName> persistence,
    Map<ObjectName, ObjectName> renamed,
    List<RenamedColumn> columns,
    boolean patient,
    AlterCost cost) {
  Measured {
    locked = Map.copyOf(locked);
    held = Set.copyOf(held);
    rewritten = Set.copyOf(rewritten);
    scanned = Set.copyOf(scanned);
    moved = Set.copyOf(moved);
    persistence = Set.copyOf(persistence);
    renamed = Map.copyOf(renamed);
    columns = List.copyOf(columns);
  }

  /** A column with another name. */
  record RenamedColumn(ObjectName table, String from, String to) {}

  /** What MariaDB and MySQL call the algorithm of an {@code alter table}. */
  enum AlterCost {
    UNKNOWN,
    /** Only the definition changes. */
    INSTANT,
    /** Others read and write meanwhile. */
    ONLINE,
    /** Others read and write meanwhile, but all rows are written anew. */
    REBUILD,
    /** Nobody else writes meanwhile. */
    BLOCKS_WRITES,
    /** All rows are copied, and nobody else writes meanwhile. */
    COPY
  }

  /** Nothing was seen. */
  static Measured nothing(AlterCost cost) {
    return new Measured(
        false, Map.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), List.of(),
        false, cost);
  }
}

package dev.mooring.verifier.lint;

import dev.mooring.schema.diff.SchemaChange;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import java.util.List;
import java.util.Set;

/**
 * One statement of a migration and what it did.
 *
 * @param number its position in the migration, from 0
 * @param sql empty for a migration that is code, which counts as one statement
 * @param line where it begins in its file; 0 where it is not known
 * @param lastLine where it ends
 * @param transactional whether a transaction was open
 * @param start the schema before the whole migration
 * @param before the schema before it
 * @param after the schema after it
 * @param changes what leads from the one to the other: <em>missing</em> is what came,
 *     <em>extra</em> what went, and of both sides the <em>expected</em> one is the later
 * @param existing tables that were there before the migration, by their names before the statement
 */
record Step(
    int number,
    SqlText sql,
    int line,
    int lastLine,
    boolean transactional,
    Schema start,
    Schema before,
    Schema after,
    List<SchemaChange> changes,
    Set<ObjectName> existing,
    Measured measured) {
  Step {
    changes = List.copyOf(changes);
    existing = Set.copyOf(existing);
  }

  /** The same with other changes. */
  Step with(List<SchemaChange> others) {
    return new Step(
        number,
        sql,
        line,
        lastLine,
        transactional,
        start,
        before,
        after,
        others,
        existing,
        measured);
  }

  /** Whether rows may be in that table: it was there before the migration. */
  boolean exists(ObjectName table) {
    return existing.contains(table);
  }

  /** Whether the column was there before the migration. */
  boolean exists(ObjectName table, String column) {
    Table known = start.table(table);
    return exists(table) && (known == null || known.column(column) != null);
  }

  /** Whether the statement may have read the whole table: where it is not known, it may. */
  boolean mayHaveScanned(ObjectName table) {
    return !measured.known() || measured.scanned().contains(table);
  }
}

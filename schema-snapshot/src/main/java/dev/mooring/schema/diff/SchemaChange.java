package dev.mooring.schema.diff;

import dev.mooring.schema.model.ObjectName;
import java.util.Comparator;

/**
 * One difference between the schema that is expected (what entities imply) and the one that is
 * there (what migrations produce or a database holds). <em>Missing</em> is expected but not there,
 * <em>extra</em> is there but not expected.
 *
 * <p>A change says what differs and nothing else: no SQL, no severity, no text, and never a guessed
 * rename. Changes are values.
 */
public sealed interface SchemaChange
    permits TableChange,
        ColumnChange,
        PrimaryKeyChange,
        UniqueChange,
        ForeignKeyChange,
        CheckChange,
        IndexChange,
        SequenceChange,
        EnumChange,
        DomainChange {

  /**
   * Tables before sequences, enums and domains; within a table the table itself, its columns, then
   * its constraints and indexes; total.
   */
  Comparator<SchemaChange> ORDER = ChangeOrder.ORDER;

  /** The table, sequence or type that it is about, or whose part it is about. */
  ObjectName object();

  /**
   * The part of the object: a column's name, the columns of a constraint or index joined with
   * {@code ", "}, a check's expression, a trait; empty for the object itself.
   */
  default String subject() {
    return "";
  }

  /** The same difference seen from the other side. */
  SchemaChange mirror();

  /** Calls the visitor's method for this kind of change. */
  <R> R accept(SchemaChangeVisitor<R> visitor);
}

package dev.mooring.schema.diff;

import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.ObjectName;

/** An index of a table that both sides have. */
public sealed interface IndexChange extends SchemaChange {
  /** The table whose part it is. */
  ObjectName table();

  @Override
  default ObjectName object() {
    return table();
  }

  /** Expected, but not there. */
  record Missing(ObjectName table, Index expected) implements IndexChange {
    @Override
    public String subject() {
      return ChangeOrder.parts(expected);
    }

    @Override
    public Extra mirror() {
      return new Extra(table, expected);
    }

    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
      return visitor.indexMissing(this);
    }
  }

  /** There, but not expected. */
  record Extra(ObjectName table, Index actual) implements IndexChange {
    @Override
    public String subject() {
      return ChangeOrder.parts(actual);
    }

    @Override
    public Missing mirror() {
      return new Missing(table, actual);
    }

    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
      return visitor.indexExtra(this);
    }
  }

  /** On both sides, with a difference in one aspect. */
  record Changed(ObjectName table, Index expected, Index actual, Aspect aspect)
      implements IndexChange {
    @Override
    public String subject() {
      return ChangeOrder.parts(expected);
    }

    @Override
    public Changed mirror() {
      return new Changed(table, /* expected= */ actual, /* actual= */ expected, aspect);
    }

    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
      return visitor.indexChanged(this);
    }
  }

  /** What differs; one change for each. */
  enum Aspect {
    UNIQUENESS,
    /** Whether two NULLs count as equal in a unique index. */
    NULLS,
    /** The same parts in another order. */
    COLUMN_ORDER,
    /** Ascending or descending, or where NULLs sort. */
    DIRECTION,
    /** Operator class or collation of a part. */
    OPERATOR_CLASS,
    METHOD,
    PREDICATE,
    INCLUDE,
    /** Unusable after a failed concurrent build on one side. */
    VALIDITY
  }
}

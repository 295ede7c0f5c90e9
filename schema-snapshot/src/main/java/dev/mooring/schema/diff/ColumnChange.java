package dev.mooring.schema.diff;

import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ObjectName;

/** A column of a table that both sides have. */
public sealed interface ColumnChange extends SchemaChange {
  /** The table whose part it is. */
  ObjectName table();

  @Override
  default ObjectName object() {
    return table();
  }

  /** Expected, but not there. */
  record Missing(ObjectName table, Column expected) implements ColumnChange {
    @Override
    public String subject() {
      return expected.name();
    }

    @Override
    public Extra mirror() {
      return new Extra(table, expected);
    }

    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
      return visitor.columnMissing(this);
    }
  }

  /** There, but not expected. */
  record Extra(ObjectName table, Column actual) implements ColumnChange {
    @Override
    public String subject() {
      return actual.name();
    }

    @Override
    public Missing mirror() {
      return new Missing(table, actual);
    }

    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
      return visitor.columnExtra(this);
    }
  }

  /** On both sides, with a difference in one aspect. */
  record Changed(ObjectName table, Column expected, Column actual, Aspect aspect)
      implements ColumnChange {
    @Override
    public String subject() {
      return expected.name();
    }

    @Override
    public Changed mirror() {
      return new Changed(table, /* expected= */ actual, /* actual= */ expected, aspect);
    }

    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
      return visitor.columnChanged(this);
    }
  }

  /** What differs; one change for each. */
  enum Aspect {
    /** Type, length, precision, scale or time zone; see {@link TypeDifference}. */
    TYPE,
    /** Whether NULL is admitted, by the column or its domain. */
    NULLABILITY,
    DEFAULT,
    IDENTITY,
    GENERATED,
    COLLATION,
    COMMENT
  }
}

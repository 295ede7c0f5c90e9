package dev.mooring.schema.diff;

import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.UniqueKey;

/** A unique constraint, or a unique index that stands for one. */
public sealed interface UniqueChange extends SchemaChange {
  /** The table whose part it is. */
  ObjectName table();

  @Override
  default ObjectName object() {
    return table();
  }

  /** Expected, but not there. */
  record Missing(ObjectName table, UniqueKey expected) implements UniqueChange {
    @Override
    public String subject() {
      return String.join(", ", expected.columns());
    }

    @Override
    public Extra mirror() {
      return new Extra(table, expected);
    }

    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
      return visitor.uniqueMissing(this);
    }
  }

  /** There, but not expected. */
  record Extra(ObjectName table, UniqueKey actual) implements UniqueChange {
    @Override
    public String subject() {
      return String.join(", ", actual.columns());
    }

    @Override
    public Missing mirror() {
      return new Missing(table, actual);
    }

    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
      return visitor.uniqueExtra(this);
    }
  }

  /** On both sides, with a difference in one aspect. */
  record Changed(ObjectName table, UniqueKey expected, UniqueKey actual, Aspect aspect)
      implements UniqueChange {
    @Override
    public String subject() {
      return String.join(", ", expected.columns());
    }

    @Override
    public Changed mirror() {
      return new Changed(table, /* expected= */ actual, /* actual= */ expected, aspect);
    }

    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
      return visitor.uniqueChanged(this);
    }
  }

  /** What differs; one change for each. */
  enum Aspect {
    /** Whether two NULLs count as equal. */
    NULLS,
    DEFERRABILITY
  }
}

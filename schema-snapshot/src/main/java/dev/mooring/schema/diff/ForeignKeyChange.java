package dev.mooring.schema.diff;

import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.ObjectName;

/** A foreign key of a table that both sides have. */
public sealed interface ForeignKeyChange extends SchemaChange {
  /** The table whose part it is. */
  ObjectName table();

  @Override
  default ObjectName object() {
    return table();
  }

  /** Expected, but not there. */
  record Missing(ObjectName table, ForeignKey expected) implements ForeignKeyChange {
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
      return visitor.foreignKeyMissing(this);
    }
  }

  /** There, but not expected. */
  record Extra(ObjectName table, ForeignKey actual) implements ForeignKeyChange {
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
      return visitor.foreignKeyExtra(this);
    }
  }

  /** On both sides, with a difference in one aspect. */
  record Changed(ObjectName table, ForeignKey expected, ForeignKey actual, Aspect aspect)
      implements ForeignKeyChange {
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
      return visitor.foreignKeyChanged(this);
    }
  }

  /** What differs; one change for each. */
  enum Aspect {
    /** The table or columns referred to. */
    TARGET,
    ON_DELETE,
    ON_UPDATE,
    DEFERRABILITY,
    /** Not validated, not enforced or disabled on one side. */
    VALIDITY
  }
}

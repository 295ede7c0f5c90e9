package dev.mooring.schema.diff;

import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.PrimaryKey;

/** The primary key of a table that both sides have. */
public sealed interface PrimaryKeyChange extends SchemaChange {
  /** The table whose part it is. */
  ObjectName table();

  @Override
  default ObjectName object() {
    return table();
  }

  /** Expected, but not there. */
  record Missing(ObjectName table, PrimaryKey expected) implements PrimaryKeyChange {
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
      return visitor.primaryKeyMissing(this);
    }
  }

  /** There, but not expected. */
  record Extra(ObjectName table, PrimaryKey actual) implements PrimaryKeyChange {
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
      return visitor.primaryKeyExtra(this);
    }
  }

  /** On both sides, over other columns. */
  record Changed(ObjectName table, PrimaryKey expected, PrimaryKey actual)
      implements PrimaryKeyChange {
    @Override
    public String subject() {
      return String.join(", ", expected.columns());
    }

    @Override
    public Changed mirror() {
      return new Changed(table, /* expected= */ actual, /* actual= */ expected);
    }

    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
      return visitor.primaryKeyChanged(this);
    }
  }
}

package dev.mooring.schema.diff;

import dev.mooring.schema.model.EnumType;
import dev.mooring.schema.model.ObjectName;

/** A native enum type differs. */
public sealed interface EnumChange extends SchemaChange {
  /** Expected, but not there. */
  record Missing(EnumType expected) implements EnumChange {
    @Override
    public ObjectName object() {
      return expected.name();
    }

    @Override
    public Extra mirror() {
      return new Extra(expected);
    }

    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
      return visitor.enumMissing(this);
    }
  }

  /** There, but not expected. */
  record Extra(EnumType actual) implements EnumChange {
    @Override
    public ObjectName object() {
      return actual.name();
    }

    @Override
    public Missing mirror() {
      return new Missing(actual);
    }

    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
      return visitor.enumExtra(this);
    }
  }

  /** The sets of values differ; their order is no difference. */
  record ValuesChanged(EnumType expected, EnumType actual) implements EnumChange {
    @Override
    public ObjectName object() {
      return expected.name();
    }

    @Override
    public ValuesChanged mirror() {
      return new ValuesChanged(/* expected= */ actual, /* actual= */ expected);
    }

    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
      return visitor.enumValuesChanged(this);
    }
  }
}

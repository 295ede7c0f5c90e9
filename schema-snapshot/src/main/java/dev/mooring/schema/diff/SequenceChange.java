package dev.mooring.schema.diff;

import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Sequence;

/** A sequence differs. A sequence that a column owns stands in for one of its name. */
public sealed interface SequenceChange extends SchemaChange {
  /** Expected, but not there. */
  record Missing(Sequence expected) implements SequenceChange {
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
      return visitor.sequenceMissing(this);
    }
  }

  /** There, but not expected. */
  record Extra(Sequence actual) implements SequenceChange {
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
      return visitor.sequenceExtra(this);
    }
  }

  /** On both sides, with a difference in one aspect. */
  record Changed(Sequence expected, Sequence actual, Aspect aspect) implements SequenceChange {
    @Override
    public ObjectName object() {
      return expected.name();
    }

    @Override
    public Changed mirror() {
      return new Changed(/* expected= */ actual, /* actual= */ expected, aspect);
    }

    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
      return visitor.sequenceChanged(this);
    }
  }

  /** What differs; one change for each. */
  enum Aspect {
    INCREMENT,
    START,
    TYPE,
    /** Minimum or maximum. */
    RANGE,
    CYCLE
  }
}

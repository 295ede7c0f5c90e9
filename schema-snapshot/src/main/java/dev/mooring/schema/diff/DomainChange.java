package dev.mooring.schema.diff;

import dev.mooring.schema.model.Domain;
import dev.mooring.schema.model.ObjectName;

/** A domain differs. */
public sealed interface DomainChange extends SchemaChange {
  /** Expected, but not there. */
  record Missing(Domain expected) implements DomainChange {
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
      return visitor.domainMissing(this);
    }
  }

  /** There, but not expected. */
  record Extra(Domain actual) implements DomainChange {
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
      return visitor.domainExtra(this);
    }
  }

  /** On both sides, with a difference in one aspect. */
  record Changed(Domain expected, Domain actual, Aspect aspect) implements DomainChange {
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
      return visitor.domainChanged(this);
    }
  }

  /** What differs; one change for each. */
  enum Aspect {
    TYPE,
    NULLABILITY,
    DEFAULT,
    CHECKS
  }
}

package dev.mooring.schema.diff;

import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.ObjectName;
import org.jspecify.annotations.Nullable;

/** A check constraint of a table that both sides have. */
public sealed interface CheckChange extends SchemaChange {
  /** The table whose part it is. */
  ObjectName table();

  @Override
  default ObjectName object() {
    return table();
  }

  /** Expected, but not there. */
  record Missing(ObjectName table, CheckConstraint expected) implements CheckChange {
    @Override
    public String subject() {
      return expected.expression();
    }

    @Override
    public Extra mirror() {
      return new Extra(table, expected);
    }

    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
      return visitor.checkMissing(this);
    }
  }

  /** There, but not expected. */
  record Extra(ObjectName table, CheckConstraint actual) implements CheckChange {
    @Override
    public String subject() {
      return actual.expression();
    }

    @Override
    public Missing mirror() {
      return new Missing(table, actual);
    }

    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
      return visitor.checkExtra(this);
    }
  }

  /** On both sides, with a difference in one aspect. */
  record Changed(ObjectName table, CheckConstraint expected, CheckConstraint actual, Aspect aspect)
      implements CheckChange {
    @Override
    public String subject() {
      return expected.expression();
    }

    @Override
    public Changed mirror() {
      return new Changed(table, /* expected= */ actual, /* actual= */ expected, aspect);
    }

    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
      return visitor.checkChanged(this);
    }
  }

  /**
   * The condition of at least one side is unknown, so that nothing can be said; {@code null} where
   * that side has no check on the column.
   */
  record Uncompared(
      ObjectName table, @Nullable CheckConstraint expected, @Nullable CheckConstraint actual)
      implements CheckChange {
    @Override
    public String subject() {
      CheckConstraint known = expected != null ? expected : actual;
      return known == null ? "" : known.expression();
    }

    @Override
    public Uncompared mirror() {
      return new Uncompared(table, /* expected= */ actual, /* actual= */ expected);
    }

    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
      return visitor.checkUncompared(this);
    }
  }

  /** What differs; one change for each. */
  enum Aspect {
    /** Another condition over the same columns. */
    EXPRESSION,
    /** Not validated or not enforced on one side. */
    VALIDITY
  }
}

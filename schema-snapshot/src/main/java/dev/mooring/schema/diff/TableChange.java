package dev.mooring.schema.diff;

import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import dev.mooring.schema.model.TableTrait;
import org.jspecify.annotations.Nullable;

/** A table, or a view, differs as a whole. */
public sealed interface TableChange extends SchemaChange {
  /** The table whose part it is. */
  ObjectName table();

  @Override
  default ObjectName object() {
    return table();
  }

  /** Expected, but not there; everything in it is missing with it. */
  record Missing(Table expected) implements TableChange {
    @Override
    public ObjectName table() {
      return expected.name();
    }

    @Override
    public Extra mirror() {
      return new Extra(expected);
    }

    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
      return visitor.tableMissing(this);
    }
  }

  /** There, but not expected, with everything in it. */
  record Extra(Table actual) implements TableChange {
    @Override
    public ObjectName table() {
      return actual.name();
    }

    @Override
    public Missing mirror() {
      return new Missing(actual);
    }

    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
      return visitor.tableExtra(this);
    }
  }

  /**
   * A table on one side, a view or the like on the other; only existence and type family of its
   * columns are compared.
   */
  record KindChanged(ObjectName table, TableKind expected, TableKind actual)
      implements TableChange {
    @Override
    public KindChanged mirror() {
      return new KindChanged(table, /* expected= */ actual, /* actual= */ expected);
    }

    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
      return visitor.tableKindChanged(this);
    }
  }

  /** Expected to have a property that it does not have. */
  record TraitMissing(ObjectName table, TableTrait trait) implements TableChange {
    @Override
    public String subject() {
      return trait.name();
    }

    @Override
    public TraitExtra mirror() {
      return new TraitExtra(table, trait);
    }

    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
      return visitor.tableTraitMissing(this);
    }
  }

  /** Has a property that is not expected. */
  record TraitExtra(ObjectName table, TableTrait trait) implements TableChange {
    @Override
    public String subject() {
      return trait.name();
    }

    @Override
    public TraitMissing mirror() {
      return new TraitMissing(table, trait);
    }

    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
      return visitor.tableTraitExtra(this);
    }
  }

  /** Its comment differs; {@code null} for none. */
  record CommentChanged(ObjectName table, @Nullable String expected, @Nullable String actual)
      implements TableChange {
    @Override
    public CommentChanged mirror() {
      return new CommentChanged(table, /* expected= */ actual, /* actual= */ expected);
    }

    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
      return visitor.tableCommentChanged(this);
    }
  }
}

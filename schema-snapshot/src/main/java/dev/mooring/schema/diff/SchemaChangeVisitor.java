package dev.mooring.schema.diff;

/**
 * Treats every kind of change, so that the compiler says who forgot one.
 *
 * @param <R> what is made of a change
 */
public interface SchemaChangeVisitor<R> {
  R tableMissing(TableChange.Missing change);

  R tableExtra(TableChange.Extra change);

  R tableKindChanged(TableChange.KindChanged change);

  R tableTraitMissing(TableChange.TraitMissing change);

  R tableTraitExtra(TableChange.TraitExtra change);

  R tableCommentChanged(TableChange.CommentChanged change);

  R columnMissing(ColumnChange.Missing change);

  R columnExtra(ColumnChange.Extra change);

  R columnChanged(ColumnChange.Changed change);

  R primaryKeyMissing(PrimaryKeyChange.Missing change);

  R primaryKeyExtra(PrimaryKeyChange.Extra change);

  R primaryKeyChanged(PrimaryKeyChange.Changed change);

  R uniqueMissing(UniqueChange.Missing change);

  R uniqueExtra(UniqueChange.Extra change);

  R uniqueChanged(UniqueChange.Changed change);

  R foreignKeyMissing(ForeignKeyChange.Missing change);

  R foreignKeyExtra(ForeignKeyChange.Extra change);

  R foreignKeyChanged(ForeignKeyChange.Changed change);

  R checkMissing(CheckChange.Missing change);

  R checkExtra(CheckChange.Extra change);

  R checkChanged(CheckChange.Changed change);

  R checkUncompared(CheckChange.Uncompared change);

  R indexMissing(IndexChange.Missing change);

  R indexExtra(IndexChange.Extra change);

  R indexChanged(IndexChange.Changed change);

  R sequenceMissing(SequenceChange.Missing change);

  R sequenceExtra(SequenceChange.Extra change);

  R sequenceChanged(SequenceChange.Changed change);

  R enumMissing(EnumChange.Missing change);

  R enumExtra(EnumChange.Extra change);

  R enumValuesChanged(EnumChange.ValuesChanged change);

  R domainMissing(DomainChange.Missing change);

  R domainExtra(DomainChange.Extra change);

  R domainChanged(DomainChange.Changed change);
}

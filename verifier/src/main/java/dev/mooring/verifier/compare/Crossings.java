package dev.mooring.verifier.compare;

import dev.mooring.schema.diff.CheckChange;
import dev.mooring.schema.diff.ColumnChange;
import dev.mooring.schema.diff.DomainChange;
import dev.mooring.schema.diff.EnumChange;
import dev.mooring.schema.diff.ForeignKeyChange;
import dev.mooring.schema.diff.IndexChange;
import dev.mooring.schema.diff.PrimaryKeyChange;
import dev.mooring.schema.diff.SchemaChangeVisitor;
import dev.mooring.schema.diff.SequenceChange;
import dev.mooring.schema.diff.TableChange;
import dev.mooring.schema.diff.UniqueChange;

/** What is to be said of each kind of change between two schemas of which none is the measure. */
final class Crossings implements SchemaChangeVisitor<Crossing> {
  private final TableCrossings tables;
  private final ColumnCrossings columns;
  private final ConstraintCrossings constraints;
  private final TypeCrossings types;

  /**
   * @param columns knows which columns an expression speaks of
   */
  Crossings(Way way, Blame columns, CrossingWords words) {
    this.tables = new TableCrossings(way, words);
    this.columns = new ColumnCrossings(way, words);
    this.constraints = new ConstraintCrossings(way, columns, words);
    this.types = new TypeCrossings(way, words);
  }

  @Override
  public Crossing tableMissing(TableChange.Missing change) {
    return tables.missing(change);
  }

  @Override
  public Crossing tableExtra(TableChange.Extra change) {
    return tables.extra(change);
  }

  @Override
  public Crossing tableKindChanged(TableChange.KindChanged change) {
    return tables.kind(change);
  }

  @Override
  public Crossing tableTraitMissing(TableChange.TraitMissing change) {
    return tables.trait(change.table(), change.trait(), true);
  }

  @Override
  public Crossing tableTraitExtra(TableChange.TraitExtra change) {
    return tables.trait(change.table(), change.trait(), false);
  }

  @Override
  public Crossing tableCommentChanged(TableChange.CommentChanged change) {
    return tables.comment(change);
  }

  @Override
  public Crossing columnMissing(ColumnChange.Missing change) {
    return columns.missing(change);
  }

  @Override
  public Crossing columnExtra(ColumnChange.Extra change) {
    return columns.extra(change);
  }

  @Override
  public Crossing columnChanged(ColumnChange.Changed change) {
    return columns.changed(change);
  }

  @Override
  public Crossing primaryKeyMissing(PrimaryKeyChange.Missing change) {
    return constraints.primaryKeyMissing(change);
  }

  @Override
  public Crossing primaryKeyExtra(PrimaryKeyChange.Extra change) {
    return constraints.primaryKeyExtra(change);
  }

  @Override
  public Crossing primaryKeyChanged(PrimaryKeyChange.Changed change) {
    return constraints.primaryKeyChanged(change);
  }

  @Override
  public Crossing uniqueMissing(UniqueChange.Missing change) {
    return constraints.uniqueMissing(change);
  }

  @Override
  public Crossing uniqueExtra(UniqueChange.Extra change) {
    return constraints.uniqueExtra(change);
  }

  @Override
  public Crossing uniqueChanged(UniqueChange.Changed change) {
    return constraints.uniqueChanged(change);
  }

  @Override
  public Crossing foreignKeyMissing(ForeignKeyChange.Missing change) {
    return constraints.foreignKeyMissing(change);
  }

  @Override
  public Crossing foreignKeyExtra(ForeignKeyChange.Extra change) {
    return constraints.foreignKeyExtra(change);
  }

  @Override
  public Crossing foreignKeyChanged(ForeignKeyChange.Changed change) {
    return constraints.foreignKeyChanged(change);
  }

  @Override
  public Crossing checkMissing(CheckChange.Missing change) {
    return constraints.checkMissing(change);
  }

  @Override
  public Crossing checkExtra(CheckChange.Extra change) {
    return constraints.checkExtra(change);
  }

  @Override
  public Crossing checkChanged(CheckChange.Changed change) {
    return constraints.checkChanged(change);
  }

  @Override
  public Crossing checkUncompared(CheckChange.Uncompared change) {
    return constraints.checkUncompared(change);
  }

  @Override
  public Crossing indexMissing(IndexChange.Missing change) {
    return constraints.indexMissing(change);
  }

  @Override
  public Crossing indexExtra(IndexChange.Extra change) {
    return constraints.indexExtra(change);
  }

  @Override
  public Crossing indexChanged(IndexChange.Changed change) {
    return constraints.indexChanged(change);
  }

  @Override
  public Crossing sequenceMissing(SequenceChange.Missing change) {
    return types.sequenceMissing(change);
  }

  @Override
  public Crossing sequenceExtra(SequenceChange.Extra change) {
    return types.sequenceExtra(change);
  }

  @Override
  public Crossing sequenceChanged(SequenceChange.Changed change) {
    return types.sequenceChanged(change);
  }

  @Override
  public Crossing enumMissing(EnumChange.Missing change) {
    return types.enumMissing(change);
  }

  @Override
  public Crossing enumExtra(EnumChange.Extra change) {
    return types.enumExtra(change);
  }

  @Override
  public Crossing enumValuesChanged(EnumChange.ValuesChanged change) {
    return types.enumValues(change);
  }

  @Override
  public Crossing domainMissing(DomainChange.Missing change) {
    return types.domainMissing(change);
  }

  @Override
  public Crossing domainExtra(DomainChange.Extra change) {
    return types.domainExtra(change);
  }

  @Override
  public Crossing domainChanged(DomainChange.Changed change) {
    return types.domainChanged(change);
  }
}

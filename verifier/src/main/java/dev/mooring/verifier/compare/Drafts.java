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
import dev.mooring.schema.model.Schema;

/** What is to be said of each kind of change: hands it to those who know the words. */
final class Drafts implements SchemaChangeVisitor<Draft> {
  private final TableDrafts tables;
  private final ColumnDrafts columns;
  private final ConstraintDrafts constraints;
  private final TypeDrafts types;

  /**
   * @param entities as the processor made them, for names, mappings and SQL
   * @param migrated what the SQL is to mend
   */
  Drafts(Schema entities, Schema migrated, Sides sides) {
    Blame blame = new Blame(entities);
    Together together = new Together(entities, migrated, sides);
    this.tables = new TableDrafts(entities, blame, sides, together);
    this.columns = new ColumnDrafts(entities, blame, sides, together);
    this.constraints = new ConstraintDrafts(entities, blame, sides, together);
    this.types = new TypeDrafts(entities, blame, sides);
  }

  @Override
  public Draft tableMissing(TableChange.Missing change) {
    return tables.missing(change);
  }

  @Override
  public Draft tableExtra(TableChange.Extra change) {
    return tables.extra(change);
  }

  @Override
  public Draft tableKindChanged(TableChange.KindChanged change) {
    return tables.kind(change);
  }

  @Override
  public Draft tableTraitMissing(TableChange.TraitMissing change) {
    return tables.traitMissing(change);
  }

  @Override
  public Draft tableTraitExtra(TableChange.TraitExtra change) {
    return tables.traitExtra(change);
  }

  @Override
  public Draft tableCommentChanged(TableChange.CommentChanged change) {
    return tables.comment(change);
  }

  @Override
  public Draft columnMissing(ColumnChange.Missing change) {
    return columns.missing(change);
  }

  @Override
  public Draft columnExtra(ColumnChange.Extra change) {
    return columns.extra(change);
  }

  @Override
  public Draft columnChanged(ColumnChange.Changed change) {
    return columns.changed(change);
  }

  @Override
  public Draft primaryKeyMissing(PrimaryKeyChange.Missing change) {
    return constraints.primaryKeyMissing(change);
  }

  @Override
  public Draft primaryKeyExtra(PrimaryKeyChange.Extra change) {
    return constraints.primaryKeyExtra(change);
  }

  @Override
  public Draft primaryKeyChanged(PrimaryKeyChange.Changed change) {
    return constraints.primaryKeyChanged(change);
  }

  @Override
  public Draft uniqueMissing(UniqueChange.Missing change) {
    return constraints.uniqueMissing(change);
  }

  @Override
  public Draft uniqueExtra(UniqueChange.Extra change) {
    return constraints.uniqueExtra(change);
  }

  @Override
  public Draft uniqueChanged(UniqueChange.Changed change) {
    return constraints.uniqueChanged(change);
  }

  @Override
  public Draft foreignKeyMissing(ForeignKeyChange.Missing change) {
    return constraints.foreignKeyMissing(change);
  }

  @Override
  public Draft foreignKeyExtra(ForeignKeyChange.Extra change) {
    return constraints.foreignKeyExtra(change);
  }

  @Override
  public Draft foreignKeyChanged(ForeignKeyChange.Changed change) {
    return constraints.foreignKeyChanged(change);
  }

  @Override
  public Draft checkMissing(CheckChange.Missing change) {
    return constraints.checkMissing(change);
  }

  @Override
  public Draft checkExtra(CheckChange.Extra change) {
    return constraints.checkExtra(change);
  }

  @Override
  public Draft checkChanged(CheckChange.Changed change) {
    return constraints.checkChanged(change);
  }

  @Override
  public Draft checkUncompared(CheckChange.Uncompared change) {
    return constraints.checkUncompared(change);
  }

  @Override
  public Draft indexMissing(IndexChange.Missing change) {
    return constraints.indexMissing(change);
  }

  @Override
  public Draft indexExtra(IndexChange.Extra change) {
    return constraints.indexExtra(change);
  }

  @Override
  public Draft indexChanged(IndexChange.Changed change) {
    return constraints.indexChanged(change);
  }

  @Override
  public Draft sequenceMissing(SequenceChange.Missing change) {
    return types.sequenceMissing(change);
  }

  @Override
  public Draft sequenceExtra(SequenceChange.Extra change) {
    return types.extra("sequence", change.object());
  }

  @Override
  public Draft sequenceChanged(SequenceChange.Changed change) {
    return types.sequenceChanged(change);
  }

  @Override
  public Draft enumMissing(EnumChange.Missing change) {
    return types.enumMissing(change);
  }

  @Override
  public Draft enumExtra(EnumChange.Extra change) {
    return types.extra("type", change.object());
  }

  @Override
  public Draft enumValuesChanged(EnumChange.ValuesChanged change) {
    return types.enumValues(change);
  }

  @Override
  public Draft domainMissing(DomainChange.Missing change) {
    return types.domainMissing(change);
  }

  @Override
  public Draft domainExtra(DomainChange.Extra change) {
    return types.extra("domain", change.object());
  }

  @Override
  public Draft domainChanged(DomainChange.Changed change) {
    return types.domainChanged(change);
  }
}

package dev.mooring.schema.diff;

import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.model.Deferrability;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.Sequence;

/** The table itself; columns have {@link ColumnEffects}. */
final class EffectVisitor implements SchemaChangeVisitor<Effect> {
  private final ColumnEffects columns;

  EffectVisitor(ColumnEffects columns) {
    this.columns = columns;
  }

  @Override
  public Effect tableMissing(TableChange.Missing change) {
    return Effect.BREAKS_READS;
  }

  @Override
  public Effect tableExtra(TableChange.Extra change) {
    return Effect.NONE;
  }

  @Override
  public Effect tableKindChanged(TableChange.KindChanged change) {
    return switch (change.actual()) {
      case MATERIALIZED_VIEW -> Effect.BREAKS_WRITES;
      // Only a simple view takes rows, and whether one is simple no catalog tells portably.
      case VIEW -> Effect.STRICTER;
      case TABLE, FOREIGN_TABLE -> Effect.COSMETIC;
    };
  }

  @Override
  public Effect tableTraitMissing(TableChange.TraitMissing change) {
    return switch (change.trait()) {
      case ROW_SECURITY, TRIGGERS, RULES -> Effect.INTEGRITY;
      case PARTITIONED -> Effect.PERFORMANCE;
      case UNLOGGED, INHERITS -> Effect.COSMETIC;
      case READ_ONLY -> Effect.NONE;
    };
  }

  @Override
  public Effect tableTraitExtra(TableChange.TraitExtra change) {
    return switch (change.trait()) {
      case UNLOGGED -> Effect.INTEGRITY;
      case ROW_SECURITY, TRIGGERS, RULES -> Effect.STRICTER;
      case PARTITIONED, INHERITS -> Effect.COSMETIC;
      case READ_ONLY -> Effect.NONE;
    };
  }

  @Override
  public Effect tableCommentChanged(TableChange.CommentChanged change) {
    return change.expected() == null ? Effect.NONE : Effect.COSMETIC;
  }

  @Override
  public Effect columnMissing(ColumnChange.Missing change) {
    return Effect.BREAKS_READS;
  }

  @Override
  public Effect columnExtra(ColumnChange.Extra change) {
    return columns.extra(change);
  }

  @Override
  public Effect columnChanged(ColumnChange.Changed change) {
    return columns.changed(change);
  }

  @Override
  public Effect primaryKeyMissing(PrimaryKeyChange.Missing change) {
    return Effect.INTEGRITY;
  }

  @Override
  public Effect primaryKeyExtra(PrimaryKeyChange.Extra change) {
    return Effect.STRICTER;
  }

  @Override
  public Effect primaryKeyChanged(PrimaryKeyChange.Changed change) {
    return Effect.INTEGRITY;
  }

  @Override
  public Effect uniqueMissing(UniqueChange.Missing change) {
    return Effect.INTEGRITY;
  }

  @Override
  public Effect uniqueExtra(UniqueChange.Extra change) {
    return Effect.STRICTER;
  }

  @Override
  public Effect uniqueChanged(UniqueChange.Changed change) {
    return switch (change.aspect()) {
      case NULLS -> nulls(change.expected().nullsNotDistinct());
      case DEFERRABILITY ->
          deferrable(change.expected().deferrability(), change.actual().deferrability());
    };
  }

  @Override
  public Effect foreignKeyMissing(ForeignKeyChange.Missing change) {
    return Effect.INTEGRITY;
  }

  @Override
  public Effect foreignKeyExtra(ForeignKeyChange.Extra change) {
    return Effect.STRICTER;
  }

  @Override
  public Effect foreignKeyChanged(ForeignKeyChange.Changed change) {
    return switch (change.aspect()) {
      case TARGET -> Effect.INTEGRITY;
      case ON_DELETE -> columns.onDelete(change);
      // Hibernate does not change keys, so that nothing ever happens on update.
      case ON_UPDATE -> Effect.COSMETIC;
      case DEFERRABILITY ->
          deferrable(change.expected().deferrability(), change.actual().deferrability());
      case VALIDITY -> validity(change.actual().validated());
    };
  }

  @Override
  public Effect checkMissing(CheckChange.Missing change) {
    return columns.missing(change);
  }

  @Override
  public Effect checkExtra(CheckChange.Extra change) {
    return Effect.STRICTER;
  }

  @Override
  public Effect checkChanged(CheckChange.Changed change) {
    return switch (change.aspect()) {
      case EXPRESSION ->
          ValueSets.of(change)
              .filter(ValueSets::refusesSome)
              .map(values -> Effect.BREAKS_WRITES)
              .orElse(Effect.INTEGRITY);
      case VALIDITY -> validity(change.actual().validated());
    };
  }

  /** Whoever found the check unknown has said so. */
  @Override
  public Effect checkUncompared(CheckChange.Uncompared change) {
    return Effect.NONE;
  }

  @Override
  public Effect indexMissing(IndexChange.Missing change) {
    return change.expected().unique() ? Effect.INTEGRITY : Effect.PERFORMANCE;
  }

  @Override
  public Effect indexExtra(IndexChange.Extra change) {
    if (change.actual().unique()) {
      return Effect.STRICTER;
    }
    // Some engines make it by themselves, on the others everybody does.
    return columns.servesForeignKey(change) ? Effect.NONE : Effect.COSMETIC;
  }

  @Override
  public Effect indexChanged(IndexChange.Changed change) {
    Index expected = change.expected();
    Index actual = change.actual();
    boolean unique = expected.unique() && actual.unique();
    return switch (change.aspect()) {
      case UNIQUENESS -> expected.unique() ? Effect.INTEGRITY : Effect.STRICTER;
      case NULLS -> unique ? nulls(expected.nullsNotDistinct()) : Effect.COSMETIC;
      case PREDICATE ->
          !unique
              ? Effect.PERFORMANCE
              : actual.predicate() == null ? Effect.STRICTER : Effect.INTEGRITY;
      case VALIDITY ->
          actual.valid() ? Effect.NONE : expected.unique() ? Effect.INTEGRITY : Effect.PERFORMANCE;
      case COLUMN_ORDER, DIRECTION, OPERATOR_CLASS, METHOD, INCLUDE -> Effect.PERFORMANCE;
    };
  }

  @Override
  public Effect sequenceMissing(SequenceChange.Missing change) {
    return Effect.BREAKS_WRITES;
  }

  @Override
  public Effect sequenceExtra(SequenceChange.Extra change) {
    return Effect.NONE;
  }

  @Override
  public Effect sequenceChanged(SequenceChange.Changed change) {
    Sequence actual = change.actual();
    return switch (change.aspect()) {
      case INCREMENT -> Effect.BREAKS_WRITES;
      case START -> Effect.COSMETIC;
      case TYPE -> columns.sequenceType(change.expected().type(), actual.type());
      case RANGE -> Effect.STRICTER;
      case CYCLE -> actual.cycle() ? Effect.INTEGRITY : Effect.COSMETIC;
    };
  }

  /** Columns of that type say what it does to them. */
  @Override
  public Effect enumMissing(EnumChange.Missing change) {
    return Effect.NONE;
  }

  @Override
  public Effect enumExtra(EnumChange.Extra change) {
    return Effect.NONE;
  }

  @Override
  public Effect enumValuesChanged(EnumChange.ValuesChanged change) {
    return columns.values(ValueSets.of(change.expected().values(), change.actual().values()));
  }

  /** Columns of that type say what it does to them. */
  @Override
  public Effect domainMissing(DomainChange.Missing change) {
    return Effect.NONE;
  }

  @Override
  public Effect domainExtra(DomainChange.Extra change) {
    return Effect.NONE;
  }

  @Override
  public Effect domainChanged(DomainChange.Changed change) {
    return switch (change.aspect()) {
      case TYPE, CHECKS -> Effect.INTEGRITY;
      // Columns of the domain say whether NULL is refused.
      case NULLABILITY -> Effect.NONE;
      case DEFAULT -> Effect.COSMETIC;
    };
  }

  private static Effect nulls(boolean expectedNotDistinct) {
    return expectedNotDistinct ? Effect.INTEGRITY : Effect.STRICTER;
  }

  /** A constraint that is checked sooner than expected may refuse an order of statements. */
  private static Effect deferrable(Deferrability expected, Deferrability actual) {
    return actual.compareTo(expected) < 0 ? Effect.STRICTER : Effect.COSMETIC;
  }

  private static Effect validity(boolean actual) {
    return actual ? Effect.NONE : Effect.INTEGRITY;
  }
}

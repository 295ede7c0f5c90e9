package dev.mooring.schema.diff;

import dev.mooring.schema.model.TableTrait;
import java.util.List;

/**
 * The names of changes in configuration, reports and {@code docs/drift-codes.md}. A code, once
 * published, keeps its meaning.
 */
public final class Codes {
  private static final List<String> ALL =
      List.of(
          "check.expression",
          "check.extra",
          "check.missing",
          "check.not-valid",
          "check.unknown",
          "check.values",
          "column.collation",
          "column.comment",
          "column.default",
          "column.extra",
          "column.generated",
          "column.identity",
          "column.length",
          "column.missing",
          "column.nullable",
          "column.precision",
          "column.scale",
          "column.timezone",
          "column.type",
          "column.values",
          "domain.checks",
          "domain.default",
          "domain.extra",
          "domain.missing",
          "domain.nullable",
          "domain.type",
          "enum.extra",
          "enum.missing",
          "enum.ordinal-order",
          "enum.values",
          "foreign-key.deferrable",
          "foreign-key.extra",
          "foreign-key.missing",
          "foreign-key.not-valid",
          "foreign-key.on-delete",
          "foreign-key.on-update",
          "foreign-key.target",
          "index.direction",
          "index.extra",
          "index.include",
          "index.invalid",
          "index.method",
          "index.missing",
          "index.nulls",
          "index.operator-class",
          "index.order",
          "index.predicate",
          "index.unique",
          "primary-key.columns",
          "primary-key.extra",
          "primary-key.missing",
          "sequence.cycle",
          "sequence.extra",
          "sequence.increment",
          "sequence.missing",
          "sequence.range",
          "sequence.start",
          "sequence.type",
          "table.comment",
          "table.extra",
          "table.inherits",
          "table.kind",
          "table.missing",
          "table.partitioned",
          "table.row-security",
          "table.rules",
          "table.triggers",
          "table.unlogged",
          "unique.deferrable",
          "unique.extra",
          "unique.missing",
          "unique.nulls");

  private Codes() {}

  /** All codes of changes, sorted. */
  public static List<String> all() {
    return ALL;
  }

  /** The stable dotted code of a change: {@code column.missing}. */
  public static String of(SchemaChange change) {
    return change.accept(new Naming());
  }

  private static final class Naming implements SchemaChangeVisitor<String> {
    @Override
    public String tableMissing(TableChange.Missing change) {
      return "table.missing";
    }

    @Override
    public String tableExtra(TableChange.Extra change) {
      return "table.extra";
    }

    @Override
    public String tableKindChanged(TableChange.KindChanged change) {
      return "table.kind";
    }

    @Override
    public String tableTraitMissing(TableChange.TraitMissing change) {
      return trait(change.trait());
    }

    @Override
    public String tableTraitExtra(TableChange.TraitExtra change) {
      return trait(change.trait());
    }

    @Override
    public String tableCommentChanged(TableChange.CommentChanged change) {
      return "table.comment";
    }

    @Override
    public String columnMissing(ColumnChange.Missing change) {
      return "column.missing";
    }

    @Override
    public String columnExtra(ColumnChange.Extra change) {
      return "column.extra";
    }

    @Override
    public String columnChanged(ColumnChange.Changed change) {
      return column(change);
    }

    @Override
    public String primaryKeyMissing(PrimaryKeyChange.Missing change) {
      return "primary-key.missing";
    }

    @Override
    public String primaryKeyExtra(PrimaryKeyChange.Extra change) {
      return "primary-key.extra";
    }

    @Override
    public String primaryKeyChanged(PrimaryKeyChange.Changed change) {
      return "primary-key.columns";
    }

    @Override
    public String uniqueMissing(UniqueChange.Missing change) {
      return "unique.missing";
    }

    @Override
    public String uniqueExtra(UniqueChange.Extra change) {
      return "unique.extra";
    }

    @Override
    public String uniqueChanged(UniqueChange.Changed change) {
      return switch (change.aspect()) {
        case NULLS -> "unique.nulls";
        case DEFERRABILITY -> "unique.deferrable";
      };
    }

    @Override
    public String foreignKeyMissing(ForeignKeyChange.Missing change) {
      return "foreign-key.missing";
    }

    @Override
    public String foreignKeyExtra(ForeignKeyChange.Extra change) {
      return "foreign-key.extra";
    }

    @Override
    public String foreignKeyChanged(ForeignKeyChange.Changed change) {
      return switch (change.aspect()) {
        case TARGET -> "foreign-key.target";
        case ON_DELETE -> "foreign-key.on-delete";
        case ON_UPDATE -> "foreign-key.on-update";
        case DEFERRABILITY -> "foreign-key.deferrable";
        case VALIDITY -> "foreign-key.not-valid";
      };
    }

    @Override
    public String checkMissing(CheckChange.Missing change) {
      return "check.missing";
    }

    @Override
    public String checkExtra(CheckChange.Extra change) {
      return "check.extra";
    }

    @Override
    public String checkChanged(CheckChange.Changed change) {
      return switch (change.aspect()) {
        case EXPRESSION -> ValueSets.of(change).isPresent() ? "check.values" : "check.expression";
        case VALIDITY -> "check.not-valid";
      };
    }

    @Override
    public String checkUncompared(CheckChange.Uncompared change) {
      return "check.unknown";
    }

    @Override
    public String indexMissing(IndexChange.Missing change) {
      return "index.missing";
    }

    @Override
    public String indexExtra(IndexChange.Extra change) {
      return "index.extra";
    }

    @Override
    public String indexChanged(IndexChange.Changed change) {
      return switch (change.aspect()) {
        case UNIQUENESS -> "index.unique";
        case NULLS -> "index.nulls";
        case COLUMN_ORDER -> "index.order";
        case DIRECTION -> "index.direction";
        case OPERATOR_CLASS -> "index.operator-class";
        case METHOD -> "index.method";
        case PREDICATE -> "index.predicate";
        case INCLUDE -> "index.include";
        case VALIDITY -> "index.invalid";
      };
    }

    @Override
    public String sequenceMissing(SequenceChange.Missing change) {
      return "sequence.missing";
    }

    @Override
    public String sequenceExtra(SequenceChange.Extra change) {
      return "sequence.extra";
    }

    @Override
    public String sequenceChanged(SequenceChange.Changed change) {
      return switch (change.aspect()) {
        case INCREMENT -> "sequence.increment";
        case START -> "sequence.start";
        case TYPE -> "sequence.type";
        case RANGE -> "sequence.range";
        case CYCLE -> "sequence.cycle";
      };
    }

    @Override
    public String enumMissing(EnumChange.Missing change) {
      return "enum.missing";
    }

    @Override
    public String enumExtra(EnumChange.Extra change) {
      return "enum.extra";
    }

    @Override
    public String enumValuesChanged(EnumChange.ValuesChanged change) {
      return "enum.values";
    }

    @Override
    public String domainMissing(DomainChange.Missing change) {
      return "domain.missing";
    }

    @Override
    public String domainExtra(DomainChange.Extra change) {
      return "domain.extra";
    }

    @Override
    public String domainChanged(DomainChange.Changed change) {
      return switch (change.aspect()) {
        case TYPE -> "domain.type";
        case NULLABILITY -> "domain.nullable";
        case DEFAULT -> "domain.default";
        case CHECKS -> "domain.checks";
      };
    }

    private static String trait(TableTrait trait) {
      return switch (trait) {
        case UNLOGGED -> "table.unlogged";
        case ROW_SECURITY -> "table.row-security";
        case TRIGGERS -> "table.triggers";
        case RULES -> "table.rules";
        case PARTITIONED -> "table.partitioned";
        case INHERITS -> "table.inherits";
        case READ_ONLY -> throw new IllegalArgumentException("no catalog has " + trait);
      };
    }

    private static String column(ColumnChange.Changed change) {
      return switch (change.aspect()) {
        case TYPE ->
            switch (TypeDifference.between(change.expected().type(), change.actual().type())
                .kind()) {
              case LENGTH -> "column.length";
              case PRECISION, FRACTION -> "column.precision";
              case SCALE -> "column.scale";
              case TIME_ZONE -> "column.timezone";
              case VALUES -> "column.values";
              case NONE, RANGE, PADDING, SIZE, FAMILY -> "column.type";
            };
        case NULLABILITY -> "column.nullable";
        case DEFAULT -> "column.default";
        case IDENTITY -> "column.identity";
        case GENERATED -> "column.generated";
        case COLLATION -> "column.collation";
        case COMMENT -> "column.comment";
      };
    }
  }
}

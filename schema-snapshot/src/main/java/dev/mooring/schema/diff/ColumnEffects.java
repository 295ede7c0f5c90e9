package dev.mooring.schema.diff;

import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ColumnMapping;
import dev.mooring.schema.model.ColumnMapping.Fact;
import dev.mooring.schema.model.Generated;
import dev.mooring.schema.model.Identity;
import dev.mooring.schema.model.IndexPart;
import dev.mooring.schema.model.ReferentialAction;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What changes of columns do; types have {@link TypeEffects}. */
final class ColumnEffects {
  private final Schema expected;
  private final Schema actual;
  private final NamedTypes actualTypes;
  private final TypeEffects types;

  ColumnEffects(Schema expected, Schema actual) {
    this.expected = expected;
    this.actual = actual;
    this.actualTypes = new NamedTypes(actual);
    this.types = new TypeEffects(actual.dialect(), new NamedTypes(expected), actualTypes);
  }

  Effect extra(ColumnChange.Extra change) {
    Column column = change.actual();
    boolean filled =
        actualTypes.nullable(column)
            || actualTypes.defaultValue(column) != null
            || column.identity() != null
            || column.generated() != null;
    return filled ? Effect.COSMETIC : Effect.BREAKS_WRITES;
  }

  Effect changed(ColumnChange.Changed change) {
    Column expected = change.expected();
    Column actual = change.actual();
    return switch (change.aspect()) {
      case TYPE ->
          guardedText(change)
              ? Effect.NONE
              : types.of(expected.type(), actual.type(), facts(expected));
      case NULLABILITY -> guarded(change) ? Effect.NONE : nullability(expected, actual);
      case DEFAULT -> defaults(expected, actual);
      case IDENTITY -> identity(expected, actual);
      case GENERATED -> generated(expected, actual);
      case COLLATION -> expected.collation() == null ? Effect.COSMETIC : Effect.INTEGRITY;
      case COMMENT -> expected.comment() == null ? Effect.NONE : Effect.COSMETIC;
    };
  }

  /**
   * Whether an enum that the engine's dialect chose for {@code @Enumerated(STRING)} is text with a
   * check over its values instead: written and read alike. Where the values differ, the check says
   * so.
   */
  private boolean guardedText(ColumnChange.Changed change) {
    SqlType wanted = SqlType.parse(change.expected().type());
    SqlType there = SqlType.parse(change.actual().type());
    Table table = actual.table(change.table());
    if (table == null || wanted.family() != TypeFamily.ENUM || there.family() != TypeFamily.TEXT) {
      return false;
    }
    for (CheckConstraint check : table.checks()) {
      Optional<CheckValues> values = CheckValues.of(check.expression());
      if (values.isPresent() && values.get().column().equalsIgnoreCase(change.actual().name())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a check refuses NULL in the column, and refused what was there before it, too. */
  private boolean guarded(ColumnChange.Changed change) {
    Table table = actual.table(change.table());
    return table != null
        && change.actual().nullable()
        && table.checks().stream()
            .anyMatch(check -> check.validated() && CheckColumns.isNotNull(check, change.actual()));
  }

  /**
   * Nobody wrote down the check over a discriminator's or an enum's values: Hibernate makes it
   * where it makes the schema, and no application writes anything else.
   */
  Effect missing(CheckChange.Missing change) {
    Table table = expected.table(change.table());
    Set<String> names = table == null ? Set.of() : CheckColumns.of(change.expected(), table);
    boolean values = CheckValues.of(change.expected().expression()).isPresent();
    for (String name : names) {
      Column column = table == null ? null : table.column(name);
      Set<Fact> facts = column == null ? Set.of() : facts(column);
      boolean enumeration = facts.contains(Fact.ENUM_STRING) || facts.contains(Fact.ENUM_ORDINAL);
      if (!facts.contains(Fact.DISCRIMINATOR) && !(values && enumeration)) {
        return Effect.INTEGRITY;
      }
    }
    return names.isEmpty() ? Effect.INTEGRITY : Effect.COSMETIC;
  }

  /** Whether the index finds the rows that refer to another row. */
  boolean servesForeignKey(IndexChange.Extra change) {
    Table table = expected.table(change.table());
    List<String> indexed = change.actual().parts().stream().map(IndexPart::value).toList();
    return table != null
        && change.actual().predicate() == null
        && table.foreignKeys().stream()
            .map(key -> key.columns())
            .anyMatch(
                columns ->
                    columns.size() <= indexed.size()
                        && new HashSet<>(indexed.subList(0, columns.size()))
                            .equals(new HashSet<>(columns)));
  }

  /** What the database removes by itself is gone before, where Hibernate sees to that. */
  Effect onDelete(ForeignKeyChange.Changed change) {
    Table table = expected.table(change.table());
    boolean asked =
        change.expected().onDelete() == ReferentialAction.CASCADE
            || change.expected().onDelete() == ReferentialAction.SET_NULL
            || change.expected().onDelete() == ReferentialAction.SET_DEFAULT;
    boolean removed =
        table != null
            && change.expected().columns().stream()
                .map(table::column)
                .allMatch(column -> column != null && facts(column).contains(Fact.REMOVED_FIRST));
    return removed && !asked ? Effect.COSMETIC : Effect.INTEGRITY;
  }

  Effect values(ValueSets values) {
    return TypeEffects.values(values);
  }

  Effect sequenceType(@Nullable String expected, @Nullable String actual) {
    String wanted = expected == null ? "bigint" : expected;
    return TypeDifference.between(wanted, actual == null ? "bigint" : actual).narrower()
        ? Effect.STRICTER
        : Effect.COSMETIC;
  }

  /** What the source says of the column; empty where nothing is known. */
  private static Set<Fact> facts(Column column) {
    ColumnMapping mapping = column.mapping();
    return mapping == null ? Set.of() : mapping.facts();
  }

  private Effect nullability(Column expected, Column actual) {
    Set<Fact> facts = facts(expected);
    if (actualTypes.nullable(actual)) {
      boolean declared =
          expected.mapping() == null
              || facts.contains(Fact.PRIMITIVE)
              || facts.contains(Fact.DECLARED_NULLABILITY);
      return declared ? Effect.INTEGRITY : Effect.COSMETIC;
    }
    // Hibernate leaves NOT NULL out where a primitive has a @Column; its type says it all the same.
    if (facts.contains(Fact.PRIMITIVE) && !facts.contains(Fact.OPTIONAL_ROW)) {
      return Effect.NONE;
    }
    boolean neverNull =
        facts.contains(Fact.IDENTIFIER)
            || facts.contains(Fact.VERSION)
            || facts.contains(Fact.DISCRIMINATOR)
            || facts.contains(Fact.GENERATED_VALUE);
    boolean filled =
        actual.identity() != null
            || actual.generated() != null
            || (facts.contains(Fact.NOT_INSERTED) && actualTypes.defaultValue(actual) != null);
    if (neverNull || filled) {
      return Effect.COSMETIC;
    }
    // That nothing was written down is no claim that NULL occurs, unless another class's row lacks
    // the value for certain.
    boolean claimed =
        expected.mapping() == null
            || facts.contains(Fact.DECLARED_NULLABILITY)
            || facts.contains(Fact.OPTIONAL_ROW);
    return claimed ? Effect.BREAKS_WRITES : Effect.STRICTER;
  }

  /** Hibernate writes every column it may insert, so that a default matters only for the others. */
  private Effect defaults(Column expected, Column actual) {
    if (Defaults.meaningful(expected.defaultValue()) == null) {
      return Effect.NONE;
    }
    Set<Fact> facts = facts(expected);
    boolean needed = facts.contains(Fact.NOT_INSERTED) || facts.contains(Fact.GENERATED_VALUE);
    if (!needed) {
      return Effect.COSMETIC;
    }
    boolean lost = actualTypes.defaultValue(actual) == null;
    return lost && !actualTypes.nullable(actual) ? Effect.BREAKS_WRITES : Effect.INTEGRITY;
  }

  private Effect identity(Column expected, Column actual) {
    Identity wanted = expected.identity();
    Identity there = actual.identity();
    if (wanted == null) {
      boolean refuses =
          there != null
              && there.kind() == Identity.Kind.ALWAYS
              && !facts(expected).contains(Fact.NOT_INSERTED);
      return refuses ? Effect.BREAKS_WRITES : Effect.NONE;
    }
    if (there == null) {
      // MariaDB and MySQL tell their drivers of no other numbers than those of auto_increment.
      return actualTypes.defaultValue(actual) == null || types.isMysql()
          ? Effect.BREAKS_WRITES
          : Effect.COSMETIC;
    }
    return Effect.COSMETIC;
  }

  private Effect generated(Column expected, Column actual) {
    Generated wanted = expected.generated();
    Generated there = actual.generated();
    if (wanted == null) {
      Set<Fact> facts = facts(expected);
      boolean written = !facts.contains(Fact.NOT_INSERTED) || !facts.contains(Fact.NOT_UPDATED);
      return written ? Effect.BREAKS_WRITES : Effect.COSMETIC;
    }
    if (there == null) {
      boolean refuses = !actualTypes.nullable(actual) && actualTypes.defaultValue(actual) == null;
      return refuses ? Effect.BREAKS_WRITES : Effect.INTEGRITY;
    }
    return wanted.expression().equals(there.expression()) ? Effect.PERFORMANCE : Effect.INTEGRITY;
  }
}

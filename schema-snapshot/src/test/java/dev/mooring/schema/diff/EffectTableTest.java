package dev.mooring.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.diff.ColumnChange.Aspect;
import dev.mooring.schema.finding.Effect;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.model.CheckConstraint;
import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.ColumnMapping;
import dev.mooring.schema.model.ColumnMapping.Fact;
import dev.mooring.schema.model.Identity;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.model.TableKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How what the source declares changes the effect of one and the same difference. */
class EffectTableTest {
  private static final EffectTable POSTGRESQL =
      new EffectTable(Schema.empty("postgresql"), Schema.empty("postgresql"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          character varying(320)      | character varying(255)      | DECLARED_LENGTH    | BREAKS_WRITES
          character varying(255)      | character varying(20)       |                    | STRICTER
          character varying(255)      | text                        | DECLARED_LENGTH    | COSMETIC
          text                        | character varying(255)      |                    | BREAKS_WRITES
          numeric(10,2)               | numeric(8,2)                | DECLARED_PRECISION | BREAKS_WRITES
          numeric(38,2)               | numeric(10,2)               |                    | STRICTER
          numeric(38,2)               | numeric(38,0)               |                    | INTEGRITY
          numeric(38,2)               | numeric(40,4)               |                    | COSMETIC
          numeric(38,2)               | numeric(40,4)               | DECLARED_PRECISION | INTEGRITY
          timestamp(6)                | timestamp(0)                |                    | COSMETIC
          timestamp(6)                | timestamp(0)                | VERSION            | INTEGRITY
          timestamp(6) with time zone | timestamp without time zone |                    | INTEGRITY
          timestamp(6)                | timestamp with time zone    |                    | INTEGRITY
          timestamp(6)                | timestamp with time zone    | INSTANT            | COSMETIC
          timestamp(6) with time zone | timestamp without time zone | INSTANT            | INTEGRITY
          uuid                        | character varying(36)       |                    | BREAKS_READS
          jsonb                       | text                        |                    | COSMETIC
          text                        | jsonb                       |                    | BREAKS_WRITES
          bigint                      | integer                     |                    | STRICTER
          integer                     | bigint                      |                    | COSMETIC
          bigint                      | numeric(19,0)               |                    | COSMETIC
          numeric(10,2)               | double precision            |                    | INTEGRITY
          double precision            | real                        |                    | INTEGRITY
          character varying(3)        | character(3)                |                    | INTEGRITY
          boolean                     | integer                     |                    | BREAKS_READS
          """)
  void types(String expected, String actual, Fact fact, Effect effect) {
    Set<Fact> facts = fact == null ? EnumSet.noneOf(Fact.class) : EnumSet.of(fact);
    assertThat(effect(column(expected, true, facts), column(actual, true, null), Aspect.TYPE))
        .isEqualTo(effect);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true  | CONVERTED            | STRICTER
          true  | OPTIONAL_ROW         | BREAKS_WRITES
          true  | DECLARED_NULLABILITY | BREAKS_WRITES
          true  | IDENTIFIER           | COSMETIC
          true  | GENERATED_VALUE      | COSMETIC
          false | PRIMITIVE            | INTEGRITY
          false | DECLARED_NULLABILITY | INTEGRITY
          false | CONVERTED            | COSMETIC
          """)
  void nullability(boolean entityMayBeNull, Fact fact, Effect effect) {
    Column expected = column("integer", entityMayBeNull, EnumSet.of(fact));
    Column actual = column("integer", !entityMayBeNull, null);
    assertThat(effect(expected, actual, Aspect.NULLABILITY)).isEqualTo(effect);
  }

  @Test
  void anIdentityThatIsAlwaysGeneratedRefusesTheIdsOfASequence() {
    Column plain = column("bigint", false, Set.of(Fact.IDENTIFIER));
    assertThat(effect(plain, numbered(Identity.Kind.ALWAYS), Aspect.IDENTITY))
        .isEqualTo(Effect.BREAKS_WRITES);
    assertThat(effect(plain, numbered(Identity.Kind.SERIAL), Aspect.IDENTITY))
        .isEqualTo(Effect.NONE);
    assertThat(
            effect(
                numbered(Identity.Kind.BY_DEFAULT),
                numbered(Identity.Kind.ALWAYS),
                Aspect.IDENTITY))
        .isEqualTo(Effect.COSMETIC);
  }

  @Test
  void theValuesOfDiscriminatorsAndEnumsAreHibernatesOwn() {
    assertThat(missingCheck("c in ('cat', 'dog')", Fact.DISCRIMINATOR)).isEqualTo(Effect.COSMETIC);
    assertThat(missingCheck("c in ('cat', 'dog')", Fact.ENUM_STRING)).isEqualTo(Effect.COSMETIC);
    assertThat(missingCheck("c in ('cat', 'dog')", Fact.CONVERTED)).isEqualTo(Effect.INTEGRITY);
    assertThat(missingCheck("c <> 'dog' or d is not null", Fact.ENUM_STRING))
        .isEqualTo(Effect.INTEGRITY);
    assertThat(missingCheck("c <> 'dog' or d is not null", Fact.DISCRIMINATOR))
        .isEqualTo(Effect.INTEGRITY);
    assertThat(missingCheck("1 < 2", Fact.DISCRIMINATOR)).isEqualTo(Effect.INTEGRITY);
  }

  private static Effect missingCheck(String condition, Fact fact) {
    Column c = column("text", true, EnumSet.of(fact));
    Column d = new Column("d", "text", true, null, null, null, null, null, null);
    CheckConstraint check = new CheckConstraint(null, null, condition, true, false);
    Table table =
        new Table(
            ObjectName.of("t"),
            TableKind.TABLE,
            List.of(c, d),
            null,
            List.of(),
            List.of(),
            List.of(check),
            List.of(),
            null,
            null,
            Set.of(),
            null);
    Schema empty = Schema.empty("postgresql");
    Schema expected =
        new Schema("postgresql", List.of(table), List.of(), List.of(), List.of(), List.of());
    return new EffectTable(expected, empty).of(new CheckChange.Missing(table.name(), check));
  }

  @Test
  void levelsFollowTheEffect() {
    assertThat(Levels.byDefault(Effect.BREAKS_READS)).contains(Level.ERROR);
    assertThat(Levels.byDefault(Effect.INTEGRITY)).contains(Level.ERROR);
    assertThat(Levels.byDefault(Effect.STRICTER)).contains(Level.WARNING);
    assertThat(Levels.byDefault(Effect.COSMETIC)).contains(Level.NOTE);
    assertThat(Levels.byDefault(Effect.NONE)).isEmpty();
  }

  private static Effect effect(Column expected, Column actual, Aspect aspect) {
    return POSTGRESQL.of(new ColumnChange.Changed(ObjectName.of("t"), expected, actual, aspect));
  }

  private static Column column(String type, boolean nullable, @Nullable Set<Fact> facts) {
    ColumnMapping mapping = facts == null ? null : new ColumnMapping("a.T.c", facts);
    return new Column("c", type, nullable, null, null, null, null, null, mapping);
  }

  private static Column numbered(Identity.Kind kind) {
    return new Column("c", "bigint", false, null, new Identity(kind, 1, 1), null, null, null, null);
  }
}

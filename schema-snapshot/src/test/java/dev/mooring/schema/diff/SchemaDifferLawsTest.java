package dev.mooring.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.schema.model.Schema;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any two schemas. The first seed can be set with {@code -Dmooring.seed}. */
class SchemaDifferLawsTest {
  private static final int RUNS = 300;

  static LongStream seeds() {
    long first = Long.getLong("mooring.seed", 20_260_101L);
    return LongStream.range(first, first + RUNS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aSchemaDoesNotDifferFromItself(long seed) {
    Schema schema = new SchemaGenerator(seed).schema();
    assertThat(SchemaDiffer.diff(schema, schema)).isEmpty();
    assertThat(SchemaDiffer.diffWithFollowUps(schema, schema)).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theOtherDirectionIsTheMirror(long seed) {
    SchemaGenerator generator = new SchemaGenerator(seed);
    Schema expected = generator.schema();
    for (Schema actual : List.of(generator.schema(), generator.varied(expected))) {
      assertThat(mirrored(SchemaDiffer.diff(expected, actual)))
          .isEqualTo(SchemaDiffer.diff(actual, expected));
      assertThat(mirrored(SchemaDiffer.diffWithFollowUps(expected, actual)))
          .isEqualTo(SchemaDiffer.diffWithFollowUps(actual, expected));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theOrderOfPartsAndTheLocaleMeanNothing(long seed) {
    SchemaGenerator generator = new SchemaGenerator(seed);
    Schema expected = generator.schema();
    Schema actual = generator.schema();
    List<SchemaChange> changes = SchemaDiffer.diff(expected, actual);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(SchemaDiffer.diff(generator.shuffled(expected), generator.shuffled(actual)))
          .isEqualTo(changes);
    } finally {
      Locale.setDefault(before);
    }
    assertThat(SchemaDiffer.diff(expected, generator.shuffled(expected))).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyChangeHasACodeAndAnEffectAndTheListIsImmutable(long seed) {
    SchemaGenerator generator = new SchemaGenerator(seed);
    Schema expected = generator.schema();
    Schema actual = generator.schema();
    List<SchemaChange> changes = SchemaDiffer.diff(expected, actual);
    EffectTable effects = new EffectTable(expected, actual);
    for (SchemaChange change : changes) {
      assertThat(Codes.all()).contains(Codes.of(change));
      assertThat(effects.of(change)).isNotNull();
      assertThat(change.mirror().mirror()).isEqualTo(change);
      assertThat(change.mirror().object()).isEqualTo(change.object());
    }
    assertThat(changes).isSortedAccordingTo(SchemaChange.ORDER).doesNotHaveDuplicates();
    assertThatThrownBy(() -> changes.remove(0)).isInstanceOf(UnsupportedOperationException.class);
  }

  private static List<SchemaChange> mirrored(List<SchemaChange> changes) {
    return changes.stream().map(SchemaChange::mirror).sorted(SchemaChange.ORDER).toList();
  }
}

package dev.mooring.schema.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds for every lock; a failure prints its seed. */
class LockRoundTripTest {
  private static final int CASES = 600;
  private final Locale locale = Locale.getDefault();

  @AfterEach
  void resetLocale() {
    Locale.setDefault(locale);
  }

  private interface Property {
    void check(long seed, Lock lock) throws LockException;
  }

  private static void forAll(Property property) throws LockException {
    long first = Long.getLong("mooring.seed", 1);
    for (long seed = first; seed < first + CASES; seed++) {
      property.check(seed, new SchemaGenerator(seed).lock());
    }
  }

  @Test
  void readingWhatWasWrittenGivesTheSameValue() throws LockException {
    forAll(
        (seed, lock) ->
            assertThat(LockReader.read(LockWriter.write(lock), "x"))
                .as("seed %d", seed)
                .isEqualTo(lock));
  }

  @Test
  void itAlsoSurvivesUtf8AndWindowsLineEnds() throws LockException {
    forAll(
        (seed, lock) -> {
          byte[] bytes = LockWriter.write(lock).getBytes(StandardCharsets.UTF_8);
          String text = new String(bytes, StandardCharsets.UTF_8).replace("\n", "\r\n");
          assertThat(LockReader.read(text, "x")).as("seed %d", seed).isEqualTo(lock);
        });
  }

  @Test
  void theTextHasOnlyLineFeedsAndEndsWithOne() throws LockException {
    forAll(
        (seed, lock) ->
            assertThat(LockWriter.write(lock))
                .as("seed %d", seed)
                .doesNotContain("\r", "\t", "\u2028")
                .endsWith("\n}\n")
                .doesNotContainPattern("[ \t]\n"));
  }

  @Test
  void theTextDoesNotDependOnTheLocale() throws LockException {
    forAll(
        (seed, lock) -> {
          Locale.setDefault(Locale.ROOT);
          String text = LockWriter.write(lock);
          Locale.setDefault(Locale.forLanguageTag("tr-TR"));
          assertThat(LockWriter.write(lock)).as("seed %d", seed).isEqualTo(text);
          Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
          assertThat(LockWriter.write(lock)).as("seed %d", seed).isEqualTo(text);
          assertThat(LockReader.read(text, "x")).as("seed %d", seed).isEqualTo(lock);
        });
  }

  @Test
  void theTextDoesNotDependOnTheOrderOfTheInput() throws LockException {
    forAll(
        (seed, lock) -> {
          Schema schema = lock.schema();
          Random random = new Random(seed);
          Schema other =
              new Schema(
                  schema.dialect(),
                  shuffled(
                      schema.tables().stream().map(it -> shuffled(it, random)).toList(), random),
                  shuffled(schema.sequences(), random),
                  shuffled(schema.enums(), random),
                  shuffled(schema.domains(), random),
                  schema.auxiliary());
          assertThat(LockWriter.write(new Lock(lock.unit(), lock.migrations(), other)))
              .as("seed %d", seed)
              .isEqualTo(LockWriter.write(lock));
        });
  }

  @Test
  void nothingChangedHasNoDelta() throws LockException {
    forAll(
        (seed, lock) -> {
          assertThat(LockDelta.between(lock, lock).isEmpty()).as("seed %d", seed).isTrue();
          Lock other = new SchemaGenerator(seed + 1_000_000).lock();
          assertThat(LockDelta.between(lock, other).isEmpty())
              .as("seed %d", seed)
              .isEqualTo(LockWriter.write(lock).equals(LockWriter.write(other)));
        });
  }

  /** Whatever is wrong with a file, the reader says so with its own exception. */
  @Test
  void damageIsAlwaysSaid() throws LockException {
    forAll(
        (seed, lock) -> {
          Random random = new Random(seed);
          String text = LockWriter.write(lock);
          for (int i = 0; i < 20; i++) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(5));
            String damaged =
                text.substring(0, at)
                    + "\"{}[]:,0-tx\n".charAt(random.nextInt(12))
                    + text.substring(end);
            try {
              LockReader.read(damaged, "x");
            } catch (LockException e) {
              assertThat(e.code()).as("seed %d", seed).startsWith("lock.");
            }
          }
        });
  }

  private static Table shuffled(Table table, Random random) {
    return new Table(
        table.name(),
        table.kind(),
        shuffled(table.columns(), random),
        table.primaryKey(),
        shuffled(table.uniqueKeys(), random),
        shuffled(table.foreignKeys(), random),
        shuffled(table.checks(), random),
        shuffled(table.indexes(), random),
        table.comment(),
        table.options(),
        Set.copyOf(table.traits()),
        table.entity());
  }

  private static <T> List<T> shuffled(List<T> values, Random random) {
    List<T> copy = new ArrayList<>(values);
    Collections.shuffle(copy, random);
    return copy;
  }
}

package dev.mooring.schema.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts are compared as the locks that they say; a failure prints its seed. */
class LockTextsTest {
  private static final String NAME = "x.lock.json";

  @Test
  void tellsWhatTheLocksTell() throws LockException {
    for (long seed = 1; seed <= 200; seed++) {
      Lock before = new SchemaGenerator(seed).lock();
      Lock after = mixed(before, new SchemaGenerator(seed + 1_000_000).lock(), new Random(seed));
      assertThat(LockTexts.delta(LockWriter.write(before), NAME, LockWriter.write(after)))
          .as("seed %d", seed)
          .isEqualTo(LockDelta.between(before, after));
    }
  }

  /** Tables of the first, some left out, with those of the second that have other names. */
  private static Lock mixed(Lock first, Lock second, Random random) {
    List<Table> tables = new ArrayList<>();
    for (Table table : first.schema().tables()) {
      if (random.nextInt(4) > 0) {
        tables.add(table);
      }
    }
    for (Table table : second.schema().tables()) {
      if (random.nextBoolean()
          && tables.stream().noneMatch(other -> other.name().equals(table.name()))) {
        tables.add(table);
      }
    }
    Schema schema = random.nextBoolean() ? first.schema() : second.schema();
    return new Lock(first.unit(), second.migrations(), schema.with(tables));
  }

  @Test
  void aLockLaidOutOtherwiseIsRead() throws LockException {
    Lock clinic = Locks.clinic();
    String text = LockWriter.write(clinic);
    assertThat(LockTexts.delta(text.replaceAll("\n *", " "), NAME, text).isEmpty()).isTrue();
    assertThat(LockTexts.delta(text + "\n", NAME, text).isEmpty()).isTrue();
  }

  @Test
  void aMistakeStandsOnItsLineOfTheWholeFile() {
    String text = LockWriter.write(Locks.clinic());
    int last = text.lastIndexOf("\"columns\": [\n");
    String damaged = text.substring(0, last) + "\"colums\": [\n" + text.substring(last + 13);
    int line = (int) text.substring(0, last).lines().count();
    assertThat(line).isGreaterThan(20);
    assertThatThrownBy(() -> LockTexts.delta(damaged, NAME, text))
        .isInstanceOfSatisfying(
            LockException.class, e -> assertThat(e.finding().line()).isEqualTo(line));
  }

  @Test
  void aConflictBetweenTablesIsSaid() {
    String text = LockWriter.write(Locks.clinic());
    int table = text.indexOf("\n    },\n    {\n") + 8;
    assertThat(table).isGreaterThan(8);
    String merged = text.substring(0, table) + "<<<<<<< HEAD\n" + text.substring(table);
    assertThatThrownBy(() -> LockTexts.delta(merged, NAME, text))
        .isInstanceOf(LockException.class)
        .hasMessageContaining("merge conflict");
  }
}

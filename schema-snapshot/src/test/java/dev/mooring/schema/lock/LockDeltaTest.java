package dev.mooring.schema.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.schema.model.Column;
import dev.mooring.schema.model.Index;
import dev.mooring.schema.model.IndexPart;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LockDeltaTest {
  private static final Column ID = Locks.column("id", "bigint", false, null);
  private static final Column EMAIL = Locks.column("email", "varchar(255)", true, null);
  private static final Column CITY = Locks.column("city", "text", true, null);

  @Test
  void countsByKind() {
    LockDelta delta =
        LockDelta.between(
            lock(Locks.FOURTEEN, table("owners", List.of(index("ix")), ID, EMAIL, CITY)),
            lock(
                Locks.FOURTEEN,
                table(
                    "owners",
                    List.of(),
                    Locks.column("id", "integer", false, null),
                    Locks.column("email", "varchar(320)", false, null),
                    CITY,
                    Locks.column("phone", "text", true, null))));
    assertThat(delta.summary()).isEqualTo("+1 column, ~2 columns, -1 index");
    assertThat(delta.lines())
        .containsExactly(
            "~ column owners.email: type \"varchar(255)\" -> \"varchar(320)\", nullable - -> false",
            "~ column owners.id: type \"bigint\" -> \"integer\"",
            "+ column owners.phone: \"text\"",
            "- index owners ix: [\"email\"]");
  }

  @Test
  void aTableIsOneEntry() {
    Lock before = lock(Locks.FOURTEEN, table("owners", List.of(), ID));
    Lock after =
        lock(
            Locks.FOURTEEN,
            table("owners", List.of(), ID),
            table("pets", List.of(index("ix")), ID, EMAIL),
            table("visits", List.of(), ID));
    assertThat(LockDelta.between(before, after).summary()).isEqualTo("+2 tables");
    assertThat(LockDelta.between(after, before).summary()).isEqualTo("-2 tables");
  }

  @Test
  void theFirstLockSaysWhatItHolds() {
    assertThat(LockDelta.between(null, Locks.clinic()).summary())
        .isEqualTo("+2 tables, +1 sequence, +1 enum, migrations \"V14__visits.sql\"");
    assertThat(LockDelta.between(null, Locks.empty()).isEmpty()).isTrue();
  }

  @Test
  void migrationsComeLast() {
    Lock before = lock(new Lock.Migrations("V13.sql", 13, "a"), table("owners", List.of(), ID));
    Lock after = lock(Locks.FOURTEEN, table("owners", List.of(), ID, CITY));
    assertThat(LockDelta.between(before, after).summary())
        .isEqualTo("+1 column, migrations 13 -> 14");
  }

  @Test
  void nothingButLayout() {
    assertThat(LockDelta.between(Locks.everything(), Locks.everything()).summary())
        .isEqualTo("layout");
  }

  @Test
  void unnamedConstraintsOnTheSameColumnsAreKeptApart() {
    Lock one = lock(null, table("owners", List.of(index(null)), ID));
    Lock two = lock(null, table("owners", List.of(index(null), index(null)), ID));
    assertThat(LockDelta.between(one, two).lines())
        .containsExactly("+ index owners (email): [\"email\"]");
  }

  private static Lock lock(Lock.Migrations migrations, Table... tables) {
    return new Lock(
        "clinic",
        migrations,
        new Schema("h2", List.of(tables), List.of(), List.of(), List.of(), List.of()));
  }

  private static Table table(String name, List<Index> indexes, Column... columns) {
    return Locks.table(
        name, new ArrayList<>(List.of(columns)), List.of(), List.of(), List.of(), indexes, "dev.X");
  }

  private static Index index(String name) {
    return new Index(
        name, List.of(IndexPart.column("email")), false, false, null, null, List.of(), true);
  }
}

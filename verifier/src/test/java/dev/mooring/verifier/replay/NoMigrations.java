package dev.mooring.verifier.replay;

import java.util.List;
import java.util.Map;

/** For tests that change a database themselves. */
public final class NoMigrations {
  private NoMigrations() {}

  public static MigrationSet set() {
    return new MigrationSet(List.of(), Map.of(), List.of(), List.of(), List.of());
  }
}

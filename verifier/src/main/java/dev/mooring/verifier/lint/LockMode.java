package dev.mooring.verifier.lint;

import org.jspecify.annotations.Nullable;

/** PostgreSQL's locks on tables that block others, the weakest first. */
enum LockMode {
  SHARE("ShareLock", "SHARE", "nobody writes"),
  SHARE_ROW_EXCLUSIVE("ShareRowExclusiveLock", "SHARE ROW EXCLUSIVE", "nobody writes"),
  EXCLUSIVE("ExclusiveLock", "EXCLUSIVE", "nobody writes"),
  ACCESS_EXCLUSIVE("AccessExclusiveLock", "ACCESS EXCLUSIVE", "nobody reads or writes");

  private final String catalogName;
  private final String sqlName;
  private final String effect;

  LockMode(String catalogName, String sqlName, String effect) {
    this.catalogName = catalogName;
    this.sqlName = sqlName;
    this.effect = effect;
  }

  /** The one that {@code pg_locks} calls that; {@code null} for one that blocks no writer. */
  static @Nullable LockMode of(String name) {
    for (LockMode mode : values()) {
      if (mode.catalogName.equals(name)) {
        return mode;
      }
    }
    return null;
  }

  /** As PostgreSQL's manual writes it: {@code ACCESS EXCLUSIVE}. */
  String sql() {
    return sqlName;
  }

  /** What others cannot do meanwhile. */
  String effect() {
    return effect;
  }
}

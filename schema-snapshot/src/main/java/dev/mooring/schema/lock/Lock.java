package dev.mooring.schema.lock;

import dev.mooring.schema.model.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a lock file says.
 *
 * @param unit the unit it belongs to
 * @param migrations the migrations that the schema was proven against; {@code null} where the
 *     project has none
 */
public record Lock(String unit, @Nullable Migrations migrations, Schema schema) {
  /** The version of the format that this code writes, and the newest that it reads. */
  public static final int FORMAT = 1;

  public Lock {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(schema, "schema");
  }

  /**
   * A state of the migrations.
   *
   * @param last the file name of the last one: {@code V14__visits.sql}
   * @param count how many there are
   * @param checksum of all of them, with its algorithm: {@code sha256:…}
   */
  public record Migrations(String last, int count, String checksum) {
    public Migrations {
      Objects.requireNonNull(last, "last");
      Objects.requireNonNull(checksum, "checksum");
    }
  }
}

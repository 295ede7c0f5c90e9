package dev.mooring.verifier.replay;

import java.util.function.Consumer;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Stands where a migration that is code would run, and does nothing but say so. */
final class UnseenMigration implements JavaMigration {
  private final String place;
  private final @Nullable MigrationVersion version;
  private final String description;
  private final Consumer<String> reached;

  private UnseenMigration(
      String place,
      @Nullable MigrationVersion version,
      String description,
      Consumer<String> reached) {
    this.place = place;
    this.version = version;
    this.description = description;
    this.reached = reached;
  }

  /**
   * The stand-in for the code in that file; {@code null} where its name is none of a migration.
   *
   * @param reached told the place when its turn has come
   */
  static @Nullable UnseenMigration of(String place, Consumer<String> reached) {
    String file = place.substring(place.replace('\\', '/').lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    String name = dot < 0 ? file : file.substring(0, dot);
    int separator = name.indexOf("__");
    if (dot < 0 || separator < 1) {
      return null;
    }
    MigrationNames.Meaning meaning = MigrationNames.ofCode(name);
    Migration.Kind kind = meaning.kind();
    if (kind == null || kind == Migration.Kind.BASELINE) {
      return null;
    }
    return new UnseenMigration(
        place,
        meaning.version() == null
            ? null
            : MigrationVersion.fromVersion(String.valueOf(meaning.version())),
        name.substring(separator + 2).replace('_', ' '),
        reached);
  }

  @Override
  public @Nullable MigrationVersion getVersion() {
    return version;
  }

  @Override
  public String getDescription() {
    return description;
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) {
    reached.accept(place);
  }
}

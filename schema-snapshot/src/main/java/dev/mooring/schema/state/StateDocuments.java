package dev.mooring.schema.state;

import dev.mooring.schema.file.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The two schema documents of the last compile, kept in the state directory.
 *
 * @param entities what the entities imply
 * @param migrated what the migrations produce; {@code null} where there are none
 */
public record StateDocuments(String entities, @Nullable String migrated) {
  /** The name of the entities' document below the state directory. */
  public static final String ENTITIES = "entities.json";

  private static final String MIGRATED = "migrated.json";

  /** Keeps the documents. */
  public void write(Path stateDirectory) throws IOException {
    WholeFile.write(stateDirectory.resolve(ENTITIES), entities);
    if (migrated == null) {
      Files.deleteIfExists(stateDirectory.resolve(MIGRATED));
    } else {
      WholeFile.write(stateDirectory.resolve(MIGRATED), migrated);
    }
  }

  /** Forgets the documents. */
  public static void delete(Path stateDirectory) throws IOException {
    Files.deleteIfExists(stateDirectory.resolve(ENTITIES));
    Files.deleteIfExists(stateDirectory.resolve(MIGRATED));
  }

  /**
   * The documents kept.
   *
   * @throws IOException where they cannot be read
   */
  public static StateDocuments read(Path stateDirectory) throws IOException {
    Path migrated = stateDirectory.resolve(MIGRATED);
    return new StateDocuments(
        Files.readString(stateDirectory.resolve(ENTITIES), StandardCharsets.UTF_8),
        Files.exists(migrated) ? Files.readString(migrated, StandardCharsets.UTF_8) : null);
  }
}

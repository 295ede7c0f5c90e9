package dev.mooring.verifier.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a module has a unit, or is a library whose entities belong to those of other modules:
 * what {@code role} says, else a module without configuration, migrations and lock of its own is a
 * library.
 */
final class ModuleRole {
  static final String LIBRARY = "library";
  private static final List<String> ROLES = List.of("unit", LIBRARY);

  /** Options that only a unit can be told. */
  private static final List<String> TELLING =
      List.of(Layer.UNIT, Layer.DIALECT, Layer.DEV_URL, Layer.LOCK_FILE, OptionsLayer.MIGRATIONS);

  private static final List<String> CONFIGURATIONS =
      List.of(
          "application.properties",
          "application.yml",
          "application.yaml",
          "config/application.properties",
          "config/application.yml",
          "config/application.yaml",
          "META-INF/microprofile-config.properties",
          PersistenceXml.NAME,
          "hibernate.properties");

  private static final String MIGRATIONS = "db/migration";
  private static final String LOCKS = "schema";

  private final ProjectFiles files;
  private final Map<String, String> options;
  private final Problems problems;

  ModuleRole(ProjectFiles files, Map<String, String> options, Problems problems) {
    this.files = files;
    this.options = options;
    this.problems = problems;
  }

  /**
   * @param stated what the project says of it; {@code null} for nothing
   */
  boolean isLibrary(@Nullable Stated stated) {
    if (stated != null) {
      if (!ROLES.contains(stated.value())) {
        problems.notAllowed(Problems.VALUE, stated, "the role", ROLES);
      }
      return stated.value().equals(LIBRARY);
    }
    // All of them are asked for: each would decide otherwise, were it there.
    boolean configured = files.has(MooringToml.NAME);
    for (String name : CONFIGURATIONS) {
      configured |= files.hasOwn(name);
    }
    configured |= hasMigrations();
    configured |= holdsFile(files.directory().resolve(LOCKS));
    return !configured && TELLING.stream().noneMatch(options::containsKey);
  }

  private boolean hasMigrations() {
    @Nullable Path output = files.classOutput();
    boolean found = holdsFile(files.sourceResources().resolve(MIGRATIONS));
    found |= holdsFile(files.directory().resolve("src/main/java").resolve(MIGRATIONS));
    found |= holdsFile(files.directory().resolve("src/main/kotlin").resolve(MIGRATIONS));
    if (output != null) {
      found |= holdsFile(output.resolve(MIGRATIONS));
    }
    return found;
  }

  private boolean holdsFile(Path directory) {
    files.decidesAll(directory);
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (Stream<Path> below = Files.walk(directory)) {
      return below.anyMatch(Files::isRegularFile);
    } catch (IOException e) {
      return true;
    }
  }
}

package dev.mooring.verifier.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Whether Maven will run {@code mooring:check} after a compile, as far as its files tell. */
final class CheckGoal {
  private static final String PLUGIN = "<artifactId>mooring-maven-plugin</artifactId>";

  private CheckGoal() {}

  /** Whether the module's {@code pom.xml}, or one in a directory above it, names the plugin. */
  static boolean isBound(Path project) {
    @Nullable Path directory = project.toAbsolutePath().normalize();
    while (directory != null) {
      try {
        if (Files.readString(directory.resolve("pom.xml"), StandardCharsets.ISO_8859_1)
            .contains(PLUGIN)) {
          return true;
        }
      } catch (IOException e) {
        return false;
      }
      directory = directory.getParent();
    }
    return false;
  }
}

package dev.mooring.processor.snapshot;

import dev.mooring.schema.state.CacheDirectory;
import dev.mooring.schema.state.UnitStates;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Where a compilation takes place.
 *
 * @param project the module's directory
 * @param classOutput where class files go
 * @param state private to the module, below its build directory
 * @param cache private to the user
 */
public record ProjectLayout(Path project, Path classOutput, Path state, Path cache) {
  private static final String[] PROJECT_FILES = {
    "mooring.toml", "pom.xml", "build.gradle", "build.gradle.kts"
  };

  /**
   * Finds the project around the class output; {@code project} among the options overrides it.
   * {@code null} where class files do not go to a file system (an IDE's or a test's memory) and the
   * option is not given.
   */
  public static @Nullable ProjectLayout find(Filer filer, Map<String, String> options) {
    Path output = classOutput(filer);
    String stated = options.get("project");
    Path project = stated == null ? around(output) : Path.of(stated).toAbsolutePath().normalize();
    if (project == null) {
      return null;
    }
    Path build = project.resolve("target");
    if (output == null) {
      output = build.resolve("classes");
    } else if (output.startsWith(project) && output.getNameCount() > project.getNameCount()) {
      build = project.resolve(output.getName(project.getNameCount()));
    } else {
      build = output.resolveSibling(output.getFileName() + ".mooring");
    }
    return new ProjectLayout(project, output, build.resolve("mooring"), CacheDirectory.locate());
  }

  /** The same for one of the module's several units. */
  public ProjectLayout unit(String name) {
    return new ProjectLayout(project, classOutput, UnitStates.of(state, name), cache);
  }

  /** Whether this is the layout of one unit of several. */
  public boolean isUnit() {
    return UnitStates.isUnit(state);
  }

  /** Whether class files go where tests are compiled to. */
  public boolean compilesTests() {
    String name = classOutput.getFileName().toString();
    return name.equals("test-classes") || name.equals("test");
  }

  private static @Nullable Path classOutput(Filer filer) {
    try {
      URI marker = marker(filer);
      if (!"file".equals(marker.getScheme())) {
        return null;
      }
      return Path.of(marker).toAbsolutePath().normalize().getParent();
    } catch (IOException | RuntimeException e) {
      // Some compilers have no class output: then there is none to name.
      return null;
    }
  }

  /** A file at the top of the class output; it is neither read nor written. */
  private static URI marker(Filer filer) throws IOException {
    try {
      return filer.getResource(StandardLocation.CLASS_OUTPUT, "", "mooring").toUri();
    } catch (IOException | RuntimeException absent) {
      // ecj tells of files that exist, or of those to be made.
      return filer.createResource(StandardLocation.CLASS_OUTPUT, "", "mooring").toUri();
    }
  }

  private static @Nullable Path around(@Nullable Path output) {
    for (Path directory = output; directory != null; directory = directory.getParent()) {
      for (String file : PROJECT_FILES) {
        if (Files.exists(directory.resolve(file))) {
          return directory;
        }
      }
    }
    return output == null ? null : output.getParent();
  }
}

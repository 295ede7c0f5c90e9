package dev.mooring.verifier.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows {@code spring.config.import} to resources and to files of the project. What lies
 * elsewhere (a config server, a secret store, a file of the machine) is no input of a build: it is
 * told once.
 */
final class SpringImports {
  private static final String OPTIONAL = "optional:";
  private static final String CLASSPATH = "classpath:";
  private static final String FILE = "file:";
  private static final List<String> READABLE = List.of(".properties", ".yml", ".yaml");

  private final ProjectFiles files;
  private final Problems problems;
  private final Set<String> followed = new HashSet<>();

  SpringImports(ProjectFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  /** The files that a document imports, weakest first; each file once in all. */
  List<ConfigFile> of(SpringDocument document) {
    List<ConfigFile> found = new ArrayList<>();
    for (Stated location : document.imports()) {
      boolean optional = location.value().startsWith(OPTIONAL);
      String name = optional ? location.value().substring(OPTIONAL.length()) : location.value();
      @Nullable String path = path(document.file(), name);
      if (path == null || (!name.startsWith(CLASSPATH) && files.isOutside(path))) {
        if (!optional || !isFile(name)) {
          notFollowed(location);
        }
      } else if (followed.add(name)) {
        @Nullable ConfigFile file = name.startsWith(CLASSPATH) ? resource(path) : files.file(path);
        if (file != null) {
          found.add(file);
        } else if (!optional) {
          missing(location);
        }
      }
    }
    return found;
  }

  /** The path of something readable; {@code null} for anything else. */
  private @Nullable String path(ConfigFile importing, String location) {
    String name = location;
    if (name.contains("${") || READABLE.stream().noneMatch(name::endsWith)) {
      return null;
    }
    if (name.startsWith(CLASSPATH)) {
      name = name.substring(CLASSPATH.length());
      return name.startsWith("/") ? name.substring(1) : name;
    }
    if (name.startsWith(FILE)) {
      return name.substring(FILE.length());
    }
    if (name.indexOf(':') >= 0) {
      return null;
    }
    // relative to the file that imports it
    @Nullable Path folder = Path.of(importing.label()).getParent();
    return folder == null ? name : folder.resolve(name).normalize().toString();
  }

  /** What developers keep beside the project for themselves, if it is optional: .env, secrets. */
  private static boolean isFile(String location) {
    return location.startsWith(FILE)
        || location.startsWith("configtree:")
        || location.indexOf(':') < 0;
  }

  private @Nullable ConfigFile resource(String path) {
    @Nullable ConfigFile own = files.ownResource(path);
    return own != null ? own : files.dependencyResource(path);
  }

  private void notFollowed(Stated location) {
    problems.note(
        Problems.IMPORT,
        location,
        "spring.config.import of "
            + location.value()
            + " is not read in a build: what it says of the database or of Hibernate is not known",
        "say it in mooring.toml where it differs");
  }

  private void missing(Stated location) {
    problems.warning(
        Problems.IMPORT,
        location,
        "spring.config.import names " + location.value() + ", which does not exist",
        "spring.config.import=optional:" + location.value());
  }
}

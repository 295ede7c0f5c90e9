package dev.mooring.verifier.config;

import dev.mooring.schema.spi.CompileClasspath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns Flyway's locations into directories of the source tree, so that a migration is seen as soon
 * as it is saved. What lies in a dependency's jar stays a {@code classpath:} location.
 */
final class MigrationLocations {
  private static final List<String> CODE = List.of("src/main/java", "src/main/kotlin");
  static final String DEFAULT = "classpath:db/migration";
  private static final String CLASSPATH = "classpath:";
  private static final String FILESYSTEM = "filesystem:";

  private final ProjectFiles files;
  private final CompileClasspath classpath;
  private final String dialect;
  private final Problems problems;

  MigrationLocations(
      ProjectFiles files, CompileClasspath classpath, String dialect, Problems problems) {
    this.files = files;
    this.classpath = classpath;
    this.dialect = dialect;
    this.problems = problems;
  }

  /** The locations as Flyway takes them, in their order. */
  String resolve(List<Stated> stated, boolean isDefault) {
    Set<String> locations = new LinkedHashSet<>();
    for (Stated location : stated) {
      resolve(location.with(location.value().replace("{vendor}", dialect)), isDefault, locations);
    }
    return String.join(",", locations);
  }

  private void resolve(Stated stated, boolean isDefault, Set<String> into) {
    String location = stated.value();
    if (location.startsWith(FILESYSTEM)) {
      directory(stated, location.substring(FILESYSTEM.length()), into);
    } else if (location.startsWith(CLASSPATH)) {
      resource(stated, location.substring(CLASSPATH.length()), isDefault, into);
    } else if (location.indexOf(':') > 1) {
      into.add(location); // s3:, gcs:: somewhere else altogether
    } else if (stated.isOwn() && Files.isDirectory(files.directory().resolve(location))) {
      directory(stated, location, into);
    } else {
      resource(stated, location, isDefault, into);
    }
  }

  private void directory(Stated stated, String name, Set<String> into) {
    Path fixed = files.directory().resolve(withoutWildcards(name)).normalize();
    files.decidesAll(fixed);
    if (!Files.isDirectory(fixed)) {
      missing(stated, files.label(fixed));
    }
    boolean wild = !withoutWildcards(name).equals(name);
    into.add(
        FILESYSTEM
            + (wild && !Path.of(withoutWildcards(name)).isAbsolute()
                ? files.directory() + "/" + name
                : wild ? name : fixed.toString()));
  }

  private void resource(Stated stated, String raw, boolean isDefault, Set<String> into) {
    String name = withoutSlashes(raw);
    String fixed = withoutWildcards(name);
    String pattern = name.substring(fixed.length());
    Path source = files.sourceResources().resolve(fixed).normalize();
    files.decidesAll(source);
    code(fixed);
    boolean found = Files.isDirectory(source);
    if (found) {
      into.add(FILESYSTEM + join(source, pattern));
    }
    @Nullable Path output = files.classOutput();
    if (output != null && !found && Files.isDirectory(output.resolve(fixed))) {
      // generated, or copied from a directory that only the build tool knows
      found = true;
      files.decidesAll(output.resolve(fixed));
      into.add(FILESYSTEM + join(output.resolve(fixed), pattern));
    }
    found |= dependency(name, fixed, output, into);
    if (!found) {
      into.add(FILESYSTEM + join(source, pattern));
      if (!isDefault) {
        missing(stated, files.label(source));
      }
    }
  }

  /** Migrations in Java lie in a package of the location's name, and decide as well. */
  private void code(String name) {
    if (!name.isEmpty()) {
      for (String sources : CODE) {
        files.decidesAll(files.directory().resolve(sources).resolve(name).normalize());
      }
    }
  }

  private boolean dependency(String name, String fixed, @Nullable Path output, Set<String> into) {
    @Nullable String holder = classpath.resourceLocation(fixed + "/");
    if (holder == null) {
      holder = classpath.resourceLocation(fixed);
    }
    if (holder == null || Path.of(holder).toAbsolutePath().normalize().equals(output)) {
      return false;
    }
    Path path = Path.of(holder).toAbsolutePath().normalize();
    if (Files.isDirectory(path)) {
      files.decidesAll(path.resolve(fixed));
      into.add(FILESYSTEM + join(path.resolve(fixed), name.substring(fixed.length())));
    } else {
      files.decides(path);
      into.add(CLASSPATH + name);
    }
    return true;
  }

  private void missing(Stated stated, String label) {
    problems.warning(
        Problems.MIGRATIONS,
        stated,
        "there is no directory " + label + ", which " + stated.origin() + " names for migrations",
        "mkdir -p " + label);
  }

  private static String join(Path directory, String pattern) {
    return pattern.isEmpty() ? directory.toString() : directory + "/" + withoutSlashes(pattern);
  }

  /** The part of a location that names one directory. */
  private static String withoutWildcards(String name) {
    int end = name.length();
    for (char wild : new char[] {'*', '?'}) {
      int at = name.indexOf(wild);
      end = at >= 0 && at < end ? at : end;
    }
    return end == name.length() ? name : name.substring(0, Math.max(0, name.lastIndexOf('/', end)));
  }

  private static String withoutSlashes(String name) {
    int start = name.startsWith("/") ? 1 : 0;
    int end = name.length() > start && name.endsWith("/") ? name.length() - 1 : name.length();
    return name.substring(start, end);
  }
}

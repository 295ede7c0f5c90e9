package dev.mooring.verifier.config;

import dev.mooring.schema.spi.ProjectContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds configuration files and remembers every place that was looked at. */
final class ProjectFiles {
  /** Where Maven and Gradle keep resources before they copy them. */
  static final String RESOURCES = "src/main/resources";

  private final ProjectContext project;
  private final Path directory;
  private final Problems problems;
  private final TreeSet<Path> files = new TreeSet<>();
  private final TreeSet<Path> directories = new TreeSet<>();

  ProjectFiles(ProjectContext project, Problems problems) {
    this.project = project;
    this.directory = project.projectDirectory().toAbsolutePath().normalize();
    this.problems = problems;
  }

  Path directory() {
    return directory;
  }

  Path sourceResources() {
    return directory.resolve(RESOURCES);
  }

  /** Where resources are copied to; {@code null} if unknown. */
  @Nullable Path classOutput() {
    @Nullable Path output = project.classOutput();
    return output == null ? null : output.toAbsolutePath().normalize();
  }

  /** A file of the project directory. */
  @Nullable ConfigFile file(String name) {
    Path path = directory.resolve(name).normalize();
    files.add(path);
    return Files.isRegularFile(path) ? read(path, path) : null;
  }

  /**
   * A resource of this module: the copy in the class output, which build tools may have filtered,
   * unless the source is newer or not copied yet. Its label is the source's where there is one.
   */
  @Nullable ConfigFile ownResource(String name) {
    Path source = sourceResources().resolve(name);
    files.add(source);
    @Nullable Path output = classOutput();
    @Nullable Path copy = output == null ? null : output.resolve(name);
    if (copy != null) {
      files.add(copy);
    }
    boolean hasSource = Files.isRegularFile(source);
    boolean hasCopy = copy != null && Files.isRegularFile(copy);
    if (copy != null && hasCopy && !(hasSource && isNewer(source, copy))) {
      return read(copy, hasSource ? source : copy);
    }
    return hasSource ? read(source, source) : null;
  }

  /** Whether that path leads out of the project's directory. */
  boolean isOutside(String name) {
    return !directory.resolve(name).normalize().startsWith(directory);
  }

  /** Whether the project directory has that file. */
  boolean has(String name) {
    Path path = directory.resolve(name);
    files.add(path);
    return Files.isRegularFile(path);
  }

  /** Whether this module has a resource of that name, in its sources or already copied. */
  boolean hasOwn(String name) {
    Path source = sourceResources().resolve(name);
    files.add(source);
    @Nullable Path output = classOutput();
    if (output != null) {
      files.add(output.resolve(name));
    }
    return Files.isRegularFile(source)
        || (output != null && Files.isRegularFile(output.resolve(name)));
  }

  /** A resource of a dependency. */
  @Nullable ConfigFile dependencyResource(String name) {
    byte @Nullable [] bytes = project.classpath().resource(name);
    if (bytes == null) {
      return null;
    }
    @Nullable String location = project.classpath().resourceLocation(name);
    if (location == null) {
      return ConfigFile.of(name, null, bytes);
    }
    Path path = Path.of(location);
    files.add(Files.isDirectory(path) ? path.resolve(name) : path);
    return ConfigFile.of(path.getFileName() + "!" + name, null, bytes);
  }

  /** Notes a file whose content decides. */
  void decides(Path file) {
    files.add(file.toAbsolutePath().normalize());
  }

  /** Notes a directory whose files decide. */
  void decidesAll(Path migrations) {
    directories.add(migrations.toAbsolutePath().normalize());
  }

  List<Path> files() {
    return new ArrayList<>(files);
  }

  List<Path> directories() {
    return new ArrayList<>(directories);
  }

  /** The path relative to the project directory with forward slashes; absolute if outside. */
  String label(Path path) {
    Path shown = path.startsWith(directory) ? directory.relativize(path) : path;
    return shown.toString().replace('\\', '/');
  }

  private @Nullable ConfigFile read(Path path, Path shown) {
    String label = label(shown);
    try {
      return ConfigFile.of(
          label, shown.startsWith(directory) ? label : null, Files.readAllBytes(path));
    } catch (IOException e) {
      problems.error(
          Problems.UNREADABLE,
          new Stated("", label, label, 0),
          label + " cannot be read: " + Problems.reason(e));
      return null;
    }
  }

  private static boolean isNewer(Path source, Path copy) {
    try {
      return Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(copy)) > 0;
    } catch (IOException e) {
      return true;
    }
  }
}

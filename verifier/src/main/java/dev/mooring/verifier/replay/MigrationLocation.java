package dev.mooring.verifier.replay;

import dev.mooring.schema.spi.ProjectContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place where migrations lie.
 *
 * @param text as users write it, for people
 * @param directory the directory; {@code null} where there is none
 * @param archive the jar, where it is a path inside one; {@code null} otherwise
 * @param path the path inside the jar, without slashes at its ends
 * @param filter which of the files below, by their path relative to it; {@code null} for all
 * @param code where migrations of that location that are code lie; {@code null} for nowhere
 */
record MigrationLocation(
    String text,
    @Nullable Path directory,
    @Nullable Path archive,
    String path,
    @Nullable Pattern filter,
    @Nullable Code code) {

  /**
   * A package that stands for a location.
   *
   * @param module the module whose sources may have it
   * @param path the package with slashes
   */
  record Code(Path module, String path) {}

  private static final String RESOURCES = "/src/main/resources/";

  /** The place that a location means; without directory and archive if it is nowhere. */
  static MigrationLocation of(String location, ProjectContext project, String dialect) {
    String text = location.replace("{vendor}", dialect);
    boolean files = text.startsWith("filesystem:");
    String path =
        text.startsWith("classpath:") || files ? text.substring(text.indexOf(':') + 1) : text;
    int wildcard = firstWildcard(path);
    Pattern filter = null;
    if (wildcard >= 0) {
      int slash = path.lastIndexOf('/', wildcard);
      filter = glob(path.substring(slash + 1));
      path = path.substring(0, Math.max(slash, 0));
    }
    if (files) {
      Path directory = project.projectDirectory().resolve(path).normalize();
      return new MigrationLocation(
          text,
          Files.isDirectory(directory) ? directory : null,
          null,
          "",
          filter,
          code(directory, project));
    }
    return onClasspath(text, strip(path), project, filter);
  }

  private static MigrationLocation onClasspath(
      String text, String path, ProjectContext project, @Nullable Pattern filter) {
    Code code = path.isEmpty() ? null : new Code(project.projectDirectory(), path);
    String holder = project.classpath().resourceLocation(path + "/");
    if (holder == null) {
      holder = project.classpath().resourceLocation(path);
    }
    if (holder == null) {
      return new MigrationLocation(text, null, null, path, filter, code);
    }
    Path place = Path.of(holder);
    if (Files.isRegularFile(place)) {
      return new MigrationLocation(text, null, place, path, filter, code);
    }
    Path inside = place.endsWith(path) ? place : place.resolve(path);
    return new MigrationLocation(
        text, Files.isDirectory(inside) ? inside : null, null, path, filter, code);
  }

  /** The package of a directory with resources, copied or not. */
  private static @Nullable Code code(Path directory, ProjectContext project) {
    String path = directory.toString().replace('\\', '/');
    int resources = path.lastIndexOf(RESOURCES);
    if (resources >= 0) {
      return new Code(
          Path.of(path.substring(0, resources)), path.substring(resources + RESOURCES.length()));
    }
    Path output = project.classOutput();
    if (output != null && directory.startsWith(output) && !directory.equals(output)) {
      String relative = output.relativize(directory).toString().replace('\\', '/');
      return new Code(project.projectDirectory(), relative);
    }
    return null;
  }

  /** The directory of resources that a build may have copied; {@code null} for none. */
  @Nullable Path sources() {
    Code here = code;
    Path resources =
        here == null ? null : here.module().resolve("src/main/resources").resolve(here.path());
    return resources != null && Files.isDirectory(resources) ? resources : directory;
  }

  /** Directories in which Java migrations of that location would be written. */
  List<Path> sourceDirectories() {
    List<Path> directories = new ArrayList<>();
    Code here = code;
    if (here != null) {
      for (String language : List.of("java", "kotlin")) {
        directories.add(here.module().resolve("src/main/" + language).resolve(here.path()));
      }
    }
    return directories;
  }

  boolean exists() {
    return directory != null || archive != null;
  }

  /** The location in Flyway's words, for this process. */
  String forFlyway() {
    if (archive != null) {
      return "classpath:" + path;
    }
    String pattern = text.substring(text.indexOf(':') + 1);
    int wildcard = firstWildcard(pattern);
    int slash = wildcard < 0 ? -1 : pattern.lastIndexOf('/', wildcard);
    return "filesystem:" + directory + (wildcard < 0 ? "" : "/" + pattern.substring(slash + 1));
  }

  /** Whether a file below is meant. */
  boolean admits(String relativePath) {
    return filter == null || filter.matcher(relativePath).matches();
  }

  private static int firstWildcard(String path) {
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) == '*' || path.charAt(i) == '?') {
        return i;
      }
    }
    return -1;
  }

  /** Flyway's wildcards: ** any directories, * and ? within one; files below what matches count. */
  private static Pattern glob(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (glob.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex + "(?:/.*)?");
  }

  private static String strip(String path) {
    String stripped = path;
    while (stripped.startsWith("/")) {
      stripped = stripped.substring(1);
    }
    while (stripped.endsWith("/")) {
      stripped = stripped.substring(0, stripped.length() - 1);
    }
    return stripped;
  }
}

package dev.mooring.verifier.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an attribute stands in the sources, without a compiler: good enough to point at, never to
 * decide by.
 */
public final class SourcePlaces {
  private static final int DEEPEST = 8;
  private final Path project;
  private final List<Path> sourceRoots;

  /**
   * Looks below those directories.
   *
   * @param project absolute; places are named relative to it
   * @param sourceRoots absolute
   */
  public SourcePlaces(Path project, List<Path> sourceRoots) {
    this.project = project;
    this.sourceRoots = List.copyOf(sourceRoots);
  }

  /**
   * {@code src/main/java/clinic/Address.java:23} for {@code clinic.Owner.address.city}: the field
   * or getter at the end of the path; where a step of it has none (a role in braces, an embeddable
   * of a jar), the last one before; {@code null} where not even the class has a source here.
   */
  public @Nullable String find(String attribute) {
    // A role in braces has no member of its own; what follows belongs to the collection's element.
    String path = attribute.replaceAll("\\.\\{[^}]*\\}", "");
    for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 1)) {
      SourceText type = named(path.substring(0, end));
      if (type != null) {
        return walk(type, end == path.length() ? "" : path.substring(end + 1));
      }
    }
    return null;
  }

  private String walk(SourceText start, String path) {
    String found = shown(start.file(), start.line());
    SourceText type = start;
    for (String name : path.split("\\.", -1)) {
      SourceText owner = type == null || name.isEmpty() ? null : owner(type, name);
      if (owner == null) {
        return found;
      }
      found = shown(owner.file(), owner.line(name));
      String next = owner.typeOf(name);
      type = next == null ? null : resolve(owner, next);
    }
    return found;
  }

  /** The class that declares the attribute: this one or one above. */
  private @Nullable SourceText owner(SourceText type, String name) {
    SourceText current = type;
    for (int depth = 0; current != null && depth < DEEPEST; depth++) {
      if (current.line(name) > 0) {
        return current;
      }
      String above = current.superclass();
      current = above == null ? null : resolve(current, above);
    }
    return null;
  }

  private @Nullable SourceText resolve(SourceText from, String name) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    if (name.indexOf('.') > 0) {
      SourceText qualified = named(name);
      return qualified == null ? from.neighbour(simple) : qualified;
    }
    String imported = from.imported(simple);
    if (imported != null) {
      return named(imported);
    }
    Path sibling = from.file().resolveSibling(simple + ".java");
    SourceText neighbour = from.neighbour(simple);
    return neighbour == null && Files.isRegularFile(sibling)
        ? SourceText.read(sibling, simple)
        : neighbour;
  }

  private @Nullable SourceText named(String type) {
    int dollar = type.indexOf('$');
    String top = dollar < 0 ? type : type.substring(0, dollar);
    for (Path root : sourceRoots) {
      Path file = root.resolve(top.replace('.', '/') + ".java");
      if (Files.isRegularFile(file)) {
        return SourceText.read(
            file, type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1));
      }
    }
    return null;
  }

  private String shown(Path file, int line) {
    Path relative = file.startsWith(project) ? project.relativize(file) : file;
    return relative.toString().replace('\\', '/') + ":" + line;
  }
}

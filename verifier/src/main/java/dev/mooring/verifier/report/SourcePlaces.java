package dev.mooring.verifier.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an attribute stands in the sources, without a compiler: good enough to point at, never to
 * decide by.
 */
public final class SourcePlaces {
  private static final Pattern SUPERCLASS = Pattern.compile("\\bextends\\s+([\\w.]+)");
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
   * {@code src/main/java/clinic/Owner.java:23} for {@code clinic.Owner.address.city}; the line of
   * the class where the attribute is not found in it, {@code null} where the class has no source
   * here.
   */
  public @Nullable String find(String attribute) {
    String path = attribute;
    int brace = path.indexOf('{');
    if (brace > 0) {
      path = path.substring(0, brace - 1);
    }
    for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 1)) {
      String type = path.substring(0, end);
      Path file = file(type);
      if (file != null) {
        return place(file, simpleName(type), end == path.length() ? "" : path.substring(end + 1));
      }
    }
    return null;
  }

  private @Nullable Path file(String type) {
    int dollar = type.indexOf('$');
    String top = dollar < 0 ? type : type.substring(0, dollar);
    for (Path root : sourceRoots) {
      Path file = root.resolve(top.replace('.', '/') + ".java");
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    return null;
  }

  private String place(Path file, String type, String attribute) {
    String first = attribute.isEmpty() ? "" : attribute.split("\\.", -1)[0];
    Path current = file;
    for (int depth = 0; current != null && depth < DEEPEST && !first.isEmpty(); depth++) {
      String text = text(current);
      int line = line(text, "\\b" + Pattern.quote(first) + "\\s*[;=,)]");
      if (line == 0) {
        line = line(text, "\\b(?:get|is)" + capitalized(first) + "\\s*\\(");
      }
      if (line > 0) {
        return shown(current, line);
      }
      current = superclass(current, text);
    }
    return shown(file, Math.max(1, line(text(file), "\\b(?:class|record|interface)\\s+" + type)));
  }

  private @Nullable Path superclass(Path file, String text) {
    Matcher matcher = SUPERCLASS.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    String name = matcher.group(1);
    Matcher imported = Pattern.compile("import\\s+([\\w.]+\\." + name + ")\\s*;").matcher(text);
    return imported.find() ? file(imported.group(1)) : sibling(file, name);
  }

  private static @Nullable Path sibling(Path file, String name) {
    Path sibling = file.resolveSibling(name + ".java");
    return Files.isRegularFile(sibling) ? sibling : null;
  }

  private String shown(Path file, int line) {
    Path relative = file.startsWith(project) ? project.relativize(file) : file;
    return relative.toString().replace('\\', '/') + ":" + line;
  }

  private static int line(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) {
      return 0;
    }
    int line = 1;
    for (int i = 0; i < matcher.start(); i++) {
      if (text.charAt(i) == '\n') {
        line++;
      }
    }
    return line;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      // Not UTF-8, or gone: no line is better than a wrong one.
      return "";
    }
  }

  private static String simpleName(String type) {
    return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
  }

  private static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}

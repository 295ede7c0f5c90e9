package dev.mooring.schema.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the last compile had its unit proven, so that a check between compiles can do the same; kept
 * as {@value #FILE} below the state directory, whatever the verdict was.
 *
 * @param classpath of the worker
 * @param options {@code -Amooring.*}, without the prefix
 * @param settingsDigest of Hibernate's settings, which are compiled into the entities' schema
 * @param deferred whether the compile left the verdict to the check, since migrations are code
 */
public record CheckRequest(
    List<Path> classpath, Map<String, String> options, String settingsDigest, boolean deferred) {
  /** The file's name below the state directory. */
  public static final String FILE = "check.request";

  private static final String HEADER = "mooring-check 1";

  public CheckRequest {
    classpath = List.copyOf(classpath);
    options = Collections.unmodifiableMap(new TreeMap<>(options));
  }

  /** The request kept in that directory, or {@code null}. */
  public static @Nullable CheckRequest read(Path stateDirectory) {
    List<StateLines.Line> lines = StateLines.read(stateDirectory.resolve(FILE), HEADER);
    if (lines == null) {
      return null;
    }
    try {
      return of(lines);
    } catch (IndexOutOfBoundsException | InvalidPathException damaged) {
      return null;
    }
  }

  private static CheckRequest of(List<StateLines.Line> lines) {
    List<Path> classpath = new ArrayList<>();
    Map<String, String> options = new TreeMap<>();
    String settings = "";
    boolean deferred = false;
    for (StateLines.Line line : lines) {
      switch (line.key()) {
        case "classpath" -> classpath.add(Path.of(line.value()));
        case "option" -> {
          int equals = line.value().indexOf('=');
          options.put(line.value().substring(0, equals), line.value().substring(equals + 1));
        }
        case "deferred" -> deferred = Boolean.parseBoolean(line.value());
        default -> settings = line.value();
      }
    }
    return new CheckRequest(classpath, options, settings, deferred);
  }

  /** Forgets the request. */
  public static void delete(Path stateDirectory) throws IOException {
    Files.deleteIfExists(stateDirectory.resolve(FILE));
  }

  /** Keeps the request. */
  public void write(Path stateDirectory) throws IOException {
    StateLines lines = new StateLines(HEADER);
    for (Path entry : classpath) {
      lines.add("classpath", entry.toString());
    }
    for (Map.Entry<String, String> option : options.entrySet()) {
      lines.add("option", option.getKey() + '=' + option.getValue());
    }
    lines
        .add("settings", settingsDigest)
        .add("deferred", Boolean.toString(deferred))
        .write(stateDirectory.resolve(FILE));
    touch(stateDirectory);
  }

  /** Notes that the entities are today as they were then: the file's time is the compile's. */
  public static void touch(Path stateDirectory) throws IOException {
    Path file = stateDirectory.resolve(FILE);
    if (Files.exists(file)) {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    }
  }
}

package dev.mooring.schema.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The last compile whose verdict was reached without an error; kept as {@value #FILE} below the
 * state directory.
 *
 * @param unit its name; empty for a library
 * @param modelDigest of everything the entities' schema was computed from
 * @param inputDigest of {@code inputFiles} and {@code inputDirectories}, the lock among them, after
 *     the lock was written
 * @param verdict one line
 * @param readSet what the boot asked for, with the origin of the answer
 * @param messages warnings to repeat, each as its level, a colon, its attribute, if any, a tab and
 *     its text
 */
public record ProvenState(
    String unit,
    String modelDigest,
    String inputDigest,
    String verdict,
    List<Path> inputFiles,
    List<Path> inputDirectories,
    Map<String, String> readSet,
    List<String> messages) {
  /** The file's name below the state directory. */
  public static final String FILE = "proven.state";

  private static final String HEADER = "mooring-state 1";

  public ProvenState {
    inputFiles = List.copyOf(inputFiles);
    inputDirectories = List.copyOf(inputDirectories);
    readSet = Collections.unmodifiableMap(new TreeMap<>(readSet));
    messages = List.copyOf(messages);
  }

  /** Whether there was nothing to prove: the entities belong to the units of other modules. */
  public boolean isLibrary() {
    return unit.isEmpty();
  }

  /** The same state with another digest of its inputs and another verdict. */
  public ProvenState with(String newInputDigest, String newVerdict) {
    return new ProvenState(
        unit,
        modelDigest,
        newInputDigest,
        newVerdict,
        inputFiles,
        inputDirectories,
        readSet,
        messages);
  }

  /** The state kept in that directory, or {@code null} where there is none that can be used. */
  public static @Nullable ProvenState read(Path stateDirectory) {
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

  private static @Nullable ProvenState of(List<StateLines.Line> lines) {
    Map<String, String> single = new TreeMap<>();
    List<Path> files = new ArrayList<>();
    List<Path> directories = new ArrayList<>();
    List<String> messages = new ArrayList<>();
    Map<String, String> readSet = new TreeMap<>();
    for (StateLines.Line line : lines) {
      switch (line.key()) {
        case "file" -> files.add(Path.of(line.value()));
        case "directory" -> directories.add(Path.of(line.value()));
        case "message" -> messages.add(line.value());
        case "read" -> {
          int space = line.value().indexOf(' ');
          readSet.put(line.value().substring(space + 1), line.value().substring(0, space));
        }
        default -> single.put(line.key(), line.value());
      }
    }
    String unit = single.get("unit");
    String model = single.get("model");
    String input = single.get("input");
    String verdict = single.get("verdict");
    if (unit == null || model == null || input == null || verdict == null) {
      return null;
    }
    return new ProvenState(unit, model, input, verdict, files, directories, readSet, messages);
  }

  /** Forgets the state: the next compile proves everything anew. */
  public static void delete(Path stateDirectory) throws IOException {
    Files.deleteIfExists(stateDirectory.resolve(FILE));
  }

  /** Keeps the state, whole or not at all. */
  public void write(Path stateDirectory) throws IOException {
    StateLines lines =
        new StateLines(HEADER)
            .add("unit", unit)
            .add("model", modelDigest)
            .add("input", inputDigest)
            .add("verdict", verdict);
    for (Path file : inputFiles) {
      lines.add("file", file.toString());
    }
    for (Path directory : inputDirectories) {
      lines.add("directory", directory.toString());
    }
    for (Map.Entry<String, String> read : readSet.entrySet()) {
      lines.add("read", read.getValue() + ' ' + read.getKey());
    }
    for (String message : messages) {
      lines.add("message", message);
    }
    lines.write(stateDirectory.resolve(FILE));
  }
}

package dev.mooring.schema.state;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a lock was computed with: a lock names no versions, so that it is the same wherever it is
 * written. Kept in the user's cache under the lock's own digest; it survives {@code clean}, and
 * where it is missing nothing is wrong.
 *
 * @param versions of what decides a schema beside the entities, by names for people
 * @param settings the plan's digest of its settings
 * @param questions what was asked of the compilation, sorted
 * @param answers the digest of what it answered
 */
public record LockOrigin(
    Map<String, String> versions, String settings, List<String> questions, String answers) {
  private static final String HEADER = "mooring-lock-origin 1";

  public LockOrigin {
    versions = Collections.unmodifiableMap(new TreeMap<>(versions));
    questions = List.copyOf(questions);
  }

  /** The origin of the lock with that text, or {@code null} where it is not known here. */
  public static @Nullable LockOrigin read(Path cacheDirectory, String lock) {
    List<StateLines.Line> lines = StateLines.read(file(cacheDirectory, lock), HEADER);
    if (lines == null) {
      return null;
    }
    Map<String, String> versions = new TreeMap<>();
    List<String> questions = new ArrayList<>();
    String settings = null;
    String answers = null;
    for (StateLines.Line line : lines) {
      switch (line.key()) {
        case "settings" -> settings = line.value();
        case "answers" -> answers = line.value();
        case "question" -> questions.add(line.value());
        default -> versions.put(line.key(), line.value());
      }
    }
    return settings == null || answers == null
        ? null
        : new LockOrigin(versions, settings, questions, answers);
  }

  /** Keeps the origin of the lock with that text. */
  public void write(Path cacheDirectory, String lock) throws IOException {
    StateLines lines = new StateLines(HEADER).add("settings", settings).add("answers", answers);
    versions.forEach(lines::add);
    for (String question : questions) {
      lines.add("question", question);
    }
    lines.write(file(cacheDirectory, lock));
  }

  private static Path file(Path cacheDirectory, String lock) {
    return cacheDirectory.resolve("origins").resolve(new Digest().add(lock).hex());
  }
}

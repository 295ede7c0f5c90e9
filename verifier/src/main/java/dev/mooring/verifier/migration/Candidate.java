package dev.mooring.verifier.migration;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A migration that is proven and not yet written.
 *
 * @param directory where it belongs
 * @param files names with contents, the migration itself first
 * @param pending what the entities gave up and must be put down in {@code mooring.toml}, sorted
 * @param released what waits there no longer, sorted
 * @param since the project's last migration without this one; empty for none
 */
public record Candidate(
    Path directory,
    Map<String, String> files,
    List<String> pending,
    List<String> released,
    String since) {
  public Candidate {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    pending = List.copyOf(pending);
    released = List.copyOf(released);
  }

  /** The migration's own text; empty where there is nothing to write. */
  public String text() {
    return files.isEmpty() ? "" : files.values().iterator().next();
  }

  /** The migration's file; the directory where there is nothing to write. */
  public Path file() {
    return files.isEmpty() ? directory : directory.resolve(files.keySet().iterator().next());
  }
}

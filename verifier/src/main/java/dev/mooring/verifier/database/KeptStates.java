package dev.mooring.verifier.database;

import dev.mooring.schema.state.Digest;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Database states kept from one build to the next: one file or directory for each key, in a folder
 * for each project. A state is complete or absent.
 */
final class KeptStates {
  /** States of one project that are kept; a state of PostgreSQL is 10 MB and more. */
  static final int KEPT_PER_PROJECT = 12;

  /** States of an engine that are kept; many short-lived check-outs would fill the disk. */
  static final int KEPT_IN_ALL = 48;

  private static final Duration FORGOTTEN_AFTER = Duration.ofDays(30);

  /** Writes a state to a path that does not exist yet. */
  interface Writer {
    void write(Path target) throws IOException;
  }

  private final Path root;
  private final Path states;

  /**
   * @param root where states of this engine live, with its lock and its work in progress
   * @param variant what must be equal for a state to be readable, such as the engine's version
   */
  KeptStates(Path root, String variant) {
    this.root = root;
    this.states = root.resolve("state").resolve(variant);
  }

  /** The state kept under the key, marked as just used; {@code null} if there is none. */
  @Nullable Path find(String key) {
    Path state = path(key);
    if (!Files.exists(state)) {
      return null;
    }
    try {
      Files.setLastModifiedTime(state, FileTime.from(Instant.now()));
    } catch (IOException e) {
      return null; // dropped in this very moment
    }
    return state;
  }

  /** Keeps what the writer writes, in place of an older state of that key, and drops the oldest. */
  void store(String key, Writer writer) throws IOException {
    Path state = path(key);
    FileGuard.locked(
        root.resolve("lock"),
        () -> {
          Path work = WorkDirectory.fresh(root);
          Path written = work.resolve("state");
          writer.write(written);
          Files.setLastModifiedTime(written, FileTime.from(Instant.now()));
          Path project = state.getParent();
          if (project != null) {
            Files.createDirectories(project);
          }
          if (Files.exists(state)) {
            Files.move(state, work.resolve("old"), StandardCopyOption.ATOMIC_MOVE);
          }
          Files.move(written, state, StandardCopyOption.ATOMIC_MOVE);
          dropOldest(work);
          FileTree.discard(work);
          return state;
        });
  }

  /** Drops a state that turned out to be of no use. */
  void drop(String key) throws IOException {
    FileGuard.locked(
        root.resolve("lock"),
        () -> {
          Path work = WorkDirectory.fresh(root);
          if (Files.exists(path(key))) {
            Files.move(path(key), work.resolve("dropped"), StandardCopyOption.ATOMIC_MOVE);
          }
          FileTree.discard(work);
          return work;
        });
  }

  private Path path(String key) {
    int slash = key.lastIndexOf('/');
    return states
        .resolve(hash(slash < 0 ? "" : key.substring(0, slash)))
        .resolve(hash(key.substring(slash + 1)));
  }

  private void dropOldest(Path work) throws IOException {
    Instant forgotten = Instant.now().minus(FORGOTTEN_AFTER);
    List<Aged> kept = new ArrayList<>();
    List<Path> dropped = new ArrayList<>();
    for (Path variant : children(root.resolve("state"))) {
      for (Path project : children(variant)) {
        List<Aged> aged = new ArrayList<>();
        for (Path state : children(project)) {
          aged.add(new Aged(state, Files.getLastModifiedTime(state).toInstant()));
        }
        keepLatest(aged, KEPT_PER_PROJECT, dropped);
        kept.addAll(aged);
      }
    }
    keepLatest(kept, KEPT_IN_ALL, dropped);
    for (Aged state : kept) {
      if (state.used().isBefore(forgotten)) {
        dropped.add(state.path());
      }
    }
    for (int i = 0; i < dropped.size(); i++) {
      // Moved first: whoever looks for it finds it whole or not at all.
      Files.move(dropped.get(i), work.resolve("dropped-" + i), StandardCopyOption.ATOMIC_MOVE);
      Path project = dropped.get(i).getParent();
      if (project != null && children(project).isEmpty()) {
        Files.delete(project);
      }
    }
  }

  /** Leaves the states that were used last, and adds the others to those that are dropped. */
  private static void keepLatest(List<Aged> states, int limit, List<Path> dropped) {
    states.sort(Comparator.comparing(Aged::used).reversed());
    while (states.size() > limit) {
      dropped.add(states.remove(states.size() - 1).path());
    }
  }

  private record Aged(Path path, Instant used) {}

  private static List<Path> children(Path directory) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
      for (Path child : stream) {
        children.add(child);
      }
    }
    return children;
  }

  private static String hash(String text) {
    return new Digest().add(text).hex().substring(0, 32);
  }
}

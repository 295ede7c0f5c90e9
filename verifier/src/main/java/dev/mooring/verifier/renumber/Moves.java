package dev.mooring.verifier.renumber;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Renames files, all of them or none, through names that nothing else has. */
final class Moves {
  private final List<Move> moves;
  private final Deque<Move> done = new ArrayDeque<>();

  Moves(List<Move> moves) {
    this.moves = List.copyOf(moves);
  }

  /**
   * Refuses what would replace a file.
   *
   * @throws GateException with {@code renumber.exists}
   */
  void check() throws GateException {
    Set<Path> leaving = new HashSet<>();
    Set<Path> arriving = new HashSet<>();
    moves.forEach(move -> leaving.add(move.from()));
    for (Move move : moves) {
      if (!arriving.add(move.to()) || (Files.exists(move.to()) && !leaving.contains(move.to()))) {
        throw new GateException(
            Finding.error(
                "renumber.exists",
                move.place(),
                move.text() + ": there is a file of that name already; nothing was moved",
                "rename or delete one of the two"));
      }
    }
  }

  /**
   * Renames them.
   *
   * @throws GateException with {@code renumber.failed}; every file has its old name then, but those
   *     that the message names
   */
  void run() throws GateException {
    check();
    Map<Move, Path> aside = new LinkedHashMap<>();
    try {
      for (Move move : moves) {
        Path temporary = move.to().resolveSibling("." + move.to().getFileName() + ".renumber");
        rename(move.from(), temporary, move.place());
        aside.put(move, temporary);
      }
      for (Map.Entry<Move, Path> waiting : aside.entrySet()) {
        rename(waiting.getValue(), waiting.getKey().to(), waiting.getKey().place());
      }
    } catch (IOException e) {
      throw new GateException(failed(e));
    }
  }

  private void rename(Path from, Path to, String place) throws IOException {
    Files.move(from, to);
    done.push(new Move(from, to, place));
  }

  private Finding failed(IOException problem) {
    StringBuilder left = new StringBuilder();
    while (!done.isEmpty()) {
      Move move = done.pop();
      try {
        Files.move(move.to(), move.from());
      } catch (IOException e) {
        left.append("; ").append(move.place()).append(" is called ").append(move.to());
      }
    }
    return Finding.error(
        "renumber.failed",
        "migrations",
        "migrations cannot be renamed: "
            + problem
            + (left.length() == 0 ? "; all have their old names" : left.toString()),
        "make their directory writable");
  }
}

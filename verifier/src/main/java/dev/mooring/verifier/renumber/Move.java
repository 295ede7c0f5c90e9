package dev.mooring.verifier.renumber;

import java.nio.file.Path;

/**
 * A file and its new name in the same directory.
 *
 * @param place the file for people
 */
public record Move(Path from, Path to, String place) {
  /** {@code db/V7__visits.sql -> V9__visits.sql}. */
  public String text() {
    return place + " -> " + to.getFileName();
  }
}

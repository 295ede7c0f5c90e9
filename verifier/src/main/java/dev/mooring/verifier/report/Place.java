package dev.mooring.verifier.report;

import dev.mooring.schema.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Where a finding belongs.
 *
 * @param file relative to the project with forward slashes, or absolute outside of it
 * @param line from 1; 0 where it is not known
 */
record Place(String file, int line) {

  /** The finding's own file, or its attribute's; {@code null} where neither is known. */
  static @Nullable Place of(Finding finding, SourcePlaces places) {
    String file = finding.file();
    if (file != null) {
      return new Place(file, finding.line());
    }
    String attribute = finding.attribute();
    String found = attribute == null ? null : places.find(attribute);
    if (found == null) {
      return null;
    }
    int colon = found.lastIndexOf(':');
    return new Place(found.substring(0, colon), Integer.parseInt(found.substring(colon + 1)));
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}

package dev.mooring.verifier.squash;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import dev.mooring.verifier.migration.Candidate;
import dev.mooring.verifier.migration.CandidateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A baseline that was proven equal to the migrations that it replaces.
 *
 * @param unit whose it is
 * @param version the last version that it replaces
 * @param replaced the places of the migrations that it replaces, in their order
 */
public record Squashed(String unit, Candidate candidate, String version, List<String> replaced) {
  public Squashed {
    replaced = List.copyOf(replaced);
  }

  /**
   * Writes the baseline, and then deletes what it replaces if that is wanted; files in jars and
   * outside of the project stay.
   *
   * @return what there is to say of it, a line each
   * @throws GateException where it cannot be written or something cannot be deleted
   */
  public List<String> finish(Path project, boolean delete) throws GateException {
    List<String> lines = new ArrayList<>(new CandidateFiles(project, unit).write(candidate));
    int deleted = 0;
    for (String place : replaced) {
      Path root = project.toAbsolutePath().normalize();
      Path file = root.resolve(place).normalize();
      if (place.contains("!/") || !file.startsWith(root)) {
        lines.add(place + " stays: it is not of this project");
      } else if (delete) {
        delete(file, place);
        deleted++;
      }
    }
    if (delete) {
      lines.add("deleted: " + deleted + " migrations up to version " + version);
      lines.add("a database that has not passed " + version + " cannot be migrated any more");
    } else {
      lines.add(
          "an empty database runs this in place of "
              + replaced.size()
              + " migrations; one that has run some of them runs the rest and ignores it");
      lines.add(
          "once every database has passed " + version + ", the migrations before may be deleted");
    }
    return lines;
  }

  private static void delete(Path file, String place) throws GateException {
    try {
      Files.delete(file);
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".conf"));
    } catch (IOException e) {
      throw new GateException(
          Finding.error(
              "squash.undeletable",
              place,
              place + " cannot be deleted: " + e,
              "delete it by hand: the baseline that replaces it is written"));
    }
  }
}

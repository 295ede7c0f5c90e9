package dev.mooring.schema.state;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The state directories of a module with several units: one each below the module's own, which
 * itself is that of the only unit elsewhere.
 */
public final class UnitStates {
  private static final String UNITS = "units";

  private UnitStates() {}

  /** Where the state of that unit is kept. */
  public static Path of(Path stateDirectory, String unit) {
    return stateDirectory.resolve(UNITS).resolve(unit);
  }

  /** Whether the directory is that of one unit of several. */
  public static boolean isUnit(Path stateDirectory) {
    Path parent = stateDirectory.getParent();
    return parent != null && parent.endsWith(UNITS);
  }

  /** The units that have a state, sorted; empty where the module has one unit. */
  public static List<String> read(Path stateDirectory) {
    Path units = stateDirectory.resolve(UNITS);
    if (!Files.isDirectory(units)) {
      return List.of();
    }
    TreeSet<String> names = new TreeSet<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(units, Files::isDirectory)) {
      found.forEach(directory -> names.add(directory.getFileName().toString()));
    } catch (IOException e) {
      return List.of();
    }
    return List.copyOf(names);
  }

  /** Forgets the states of all units but these. */
  public static void retain(Path stateDirectory, Collection<String> units) throws IOException {
    for (String name : read(stateDirectory)) {
      if (!units.contains(name)) {
        delete(of(stateDirectory, name));
      }
    }
    Path all = stateDirectory.resolve(UNITS);
    if (units.isEmpty() && Files.isDirectory(all)) {
      delete(all);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        if (Files.isDirectory(file)) {
          delete(file);
        } else {
          Files.delete(file);
        }
      }
    }
    Files.delete(directory);
  }
}

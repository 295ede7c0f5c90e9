package dev.mooring.schema.spi;

import dev.mooring.schema.finding.Finding;
import java.nio.file.Path;
import java.util.List;

/**
 * The units of one module, each with a database, migrations and a lock of its own.
 *
 * @param names in the order in which they are proven; {@link #ONLY} alone where there is one; empty
 *     for a library, whose entities belong to the units of other modules
 * @param findings what there is to say of that
 * @param inputFiles files that decided or would decide, also those that do not exist
 * @param inputDirectories directories whose files decide, also those that do not exist
 */
public record ModuleUnits(
    List<String> names,
    List<Finding> findings,
    List<Path> inputFiles,
    List<Path> inputDirectories) {
  /** The only unit, whatever its plan calls it. */
  public static final String ONLY = "";

  public ModuleUnits {
    names = List.copyOf(names);
    findings = List.copyOf(findings);
    inputFiles = List.copyOf(inputFiles);
    inputDirectories = List.copyOf(inputDirectories);
  }

  /** Whether nothing is proven here. */
  public boolean isLibrary() {
    return names.isEmpty();
  }
}

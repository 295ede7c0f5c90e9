package dev.mooring.verifier.replay;

import dev.mooring.schema.spi.ProjectContext;
import java.nio.file.Path;

/** Files as findings name them. */
final class Places {
  private Places() {}

  /** Relative to the project where it lies in it, else as it is; with forward slashes. */
  static String of(ProjectContext project, Path file) {
    Path root = project.projectDirectory().toAbsolutePath().normalize();
    Path whole = file.toAbsolutePath().normalize();
    Path shown = whole.startsWith(root) ? root.relativize(whole) : whole;
    return shown.toString().replace('\\', '/');
  }
}

package dev.mooring.processor;

import dev.mooring.processor.snapshot.ProjectLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether a module without annotated classes has entities all the same. */
final class MappingFiles {
  private static final String ORM = "META-INF/orm.xml";
  private static final String PERSISTENCE = "META-INF/persistence.xml";

  private MappingFiles() {}

  /** Whether there is an orm.xml, or a persistence.xml that names mapping files or classes. */
  static boolean among(ProjectLayout layout) {
    Path source = layout.project().resolve("src/main/resources");
    Path copy = layout.classOutput();
    return Files.isRegularFile(copy.resolve(ORM))
        || Files.isRegularFile(source.resolve(ORM))
        || names(copy.resolve(PERSISTENCE))
        || names(source.resolve(PERSISTENCE));
  }

  private static boolean names(Path persistence) {
    try {
      String text = Files.isRegularFile(persistence) ? Files.readString(persistence) : "";
      return text.contains("<mapping-file>") || text.contains("<class>");
    } catch (IOException unreadable) {
      // Whoever reads it for its settings will say so.
      return false;
    }
  }
}

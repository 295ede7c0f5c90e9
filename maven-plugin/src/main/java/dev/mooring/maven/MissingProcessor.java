package dev.mooring.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** A module that was compiled without the annotation processor. */
final class MissingProcessor {
  private static final String ENTITY = "persistence/Entity;";

  private final ModuleLayout layout;
  private final String version;

  /**
   * @param version of Mooring
   */
  MissingProcessor(ModuleLayout layout, String version) {
    this.layout = layout;
    this.version = version;
  }

  /** Whether a lock, or a place for one, is there to check migrations against. */
  boolean hasLock() throws IOException {
    Path locks = layout.project().resolve("schema");
    if (Files.isDirectory(locks)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(locks, "*.lock.json")) {
        if (found.iterator().hasNext()) {
          return true;
        }
      }
    }
    Path toml = layout.project().resolve("mooring.toml");
    return Files.exists(toml) && Files.readString(toml, StandardCharsets.UTF_8).contains("lock");
  }

  /** Whether a class of the module is an entity, by the annotations in its class files. */
  boolean hasEntities() throws IOException {
    boolean[] found = {false};
    if (Files.isDirectory(layout.classOutput())) {
      Files.walkFileTree(
          layout.classOutput(),
          new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              found[0] =
                  file.toString().endsWith(".class")
                      && Files.readString(file, StandardCharsets.ISO_8859_1).contains(ENTITY);
              return found[0] ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }
          });
    }
    return found[0];
  }

  /** What there is to say of it, with what to paste. */
  String message(String consequence) {
    return "[check.no-processor] "
        + layout.shown(layout.classOutput())
        + " was compiled without Mooring's annotation processor: "
        + consequence
        + """

            fix         add to the configuration of maven-compiler-plugin, beside other processors:
                        <annotationProcessorPaths>
                          <path>
                            <groupId>dev.mooring</groupId>
                            <artifactId>mooring-processor</artifactId>
                            <version>VERSION</version>
                          </path>
                          <path>
                            <groupId>org.hibernate.orm</groupId>
                            <artifactId>hibernate-core</artifactId>
                            <version>that of the application</version>
                          </path>
                        </annotationProcessorPaths>
                        or <skip>true</skip> for this module, if its entities belong to another one's unit"""
            .replace("VERSION", version)
            .indent(0)
            .stripTrailing();
  }
}

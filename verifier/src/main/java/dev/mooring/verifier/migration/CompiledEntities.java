package dev.mooring.verifier.migration;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.state.CheckRequest;
import dev.mooring.schema.state.StateDocuments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The entities of the last compile, which may have failed for the very drift that is to be mended.
 */
final class CompiledEntities {
  private static final int MOST = 3;
  private final Path project;
  private final Path state;

  CompiledEntities(Path project, Path state) {
    this.project = project.toAbsolutePath().normalize();
    this.state = state;
  }

  /**
   * The document of their schema.
   *
   * @param sources directories whose files must not be newer
   * @throws GateException with {@code generate.no-entities} where there is none, with {@code
   *     generate.stale} where sources changed since
   */
  Path document(List<Path> sources) throws GateException {
    Path document = state.resolve(StateDocuments.ENTITIES);
    Path compiled = state.resolve(CheckRequest.FILE);
    if (!Files.exists(document) || !Files.exists(compiled)) {
      throw new GateException(
          Finding.error(
              "generate.no-entities",
              shown(state),
              "nobody knows what the entities are: no compile with Mooring's annotation processor"
                  + " left its state in "
                  + shown(state),
              compile() + ", which may fail for drift",
              "or --entities FILE"));
    }
    List<String> newer = newer(sources, compiled);
    if (!newer.isEmpty()) {
      String more = newer.size() > MOST ? " and " + (newer.size() - MOST) + " more" : "";
      throw new GateException(
          Finding.error(
              "generate.stale",
              newer.get(0),
              String.join(", ", newer.subList(0, Math.min(MOST, newer.size())))
                  + more
                  + " changed since the entities were compiled",
              compile() + ", which may fail for drift, then generate again"));
    }
    return document;
  }

  private List<String> newer(List<Path> sources, Path compiled) throws GateException {
    List<String> newer = new ArrayList<>();
    try {
      FileTime time = Files.getLastModifiedTime(compiled);
      for (Path directory : sources) {
        if (!Files.isDirectory(directory)) {
          continue;
        }
        try (Stream<Path> files = Files.walk(directory)) {
          for (Path file : files.sorted().toList()) {
            String name = String.valueOf(file.getFileName());
            if ((name.endsWith(".java") || name.endsWith(".kt"))
                && Files.getLastModifiedTime(file).compareTo(time) > 0) {
              newer.add(shown(file));
            }
          }
        }
      }
      return newer;
    } catch (IOException | UncheckedIOException e) {
      throw new GateException(
          Finding.error(
              "generate.no-entities", shown(state), "sources cannot be looked through: " + e));
    }
  }

  private String compile() {
    return Files.exists(project.resolve("pom.xml")) ? "mvn compile" : "compile";
  }

  private String shown(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    Path below = whole.startsWith(project) ? project.relativize(whole) : whole;
    return below.toString().replace('\\', '/');
  }
}

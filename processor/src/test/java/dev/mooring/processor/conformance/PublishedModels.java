package dev.mooring.processor.conformance;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The models that Hibernate publishes with its own tests, in the jar of their sources. They move to
 * another package: of a class named {@code org.hibernate…} the boot would take what is on its own
 * class path, which here is the compiled one.
 */
final class PublishedModels {
  private static final String PACKAGE = "org.hibernate.testing.orm.domain";
  private static final String MOVED = "published.domain";

  private PublishedModels() {}

  /** One model for each package with entities; what lies in the root is part of all of them. */
  static List<ConformanceModel> unpack(Path into) throws IOException {
    String folder = PACKAGE.replace('.', '/');
    URL source = PublishedModels.class.getResource("/" + folder + "/gambit/BasicEntity.java");
    if (source == null) {
      throw new IOException("no sources of " + PACKAGE + " on the class path");
    }
    String jar = source.toString().substring(0, source.toString().indexOf('!'));
    List<Path> sources = new ArrayList<>();
    // By path, not by URI: nobody else in this JVM may have the same jar open by its URI.
    Path archive = Path.of(URI.create(jar.substring("jar:".length())));
    try (FileSystem files = FileSystems.newFileSystem(archive)) {
      for (Path file : javaFiles(files.getPath(folder))) {
        String text = Files.readString(file).replace(PACKAGE, MOVED);
        Path copy =
            into.resolve(MOVED.replace('.', '/') + file.toString().substring(folder.length()));
        Files.createDirectories(copy.getParent());
        sources.add(Files.writeString(copy, text));
      }
    }
    Path root = into.resolve(MOVED.replace('.', '/'));
    return sources.stream()
        .map(file -> root.relativize(file.getParent()).toString().replace('/', '.'))
        .filter(name -> !name.isEmpty())
        .distinct()
        .sorted()
        .map(
            name ->
                new ConformanceModel(
                    "hibernate/" + name, sources, List.of(MOVED, MOVED + "." + name), Map.of()))
        .toList();
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}

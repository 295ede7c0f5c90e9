package dev.mooring.processor.skeleton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Source files that tests compile. */
final class Sources {
  private Sources() {}

  /** The hand-written sources of a folder under {@code resources/skeleton}, sorted. */
  static List<Path> ofFolder(String folder) throws IOException {
    URL root = Sources.class.getResource("/skeleton/" + folder);
    try {
      return javaFiles(Path.of(root.toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Hibernate's own test models, unpacked from the published jar of sources. */
  static List<Path> ofHibernateModels(Path into) throws IOException {
    String folder = "org/hibernate/testing/orm/domain/";
    URL source = Sources.class.getResource("/" + folder + "gambit/BasicEntity.java");
    String jar = source.toString().substring(0, source.toString().indexOf('!'));
    // By path, not by URI: nobody else in this JVM may have the same jar open by its URI.
    Path archive = Path.of(URI.create(jar.substring("jar:".length())));
    try (FileSystem files = FileSystems.newFileSystem(archive)) {
      for (Path file : javaFiles(files.getPath(folder))) {
        Path copy = into.resolve(file.toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return javaFiles(into);
  }

  /** Writes one source file. */
  static Path write(Path folder, String name, String... lines) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, List.of(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return new ArrayList<>(files.filter(f -> f.toString().endsWith(".java")).sorted().toList());
    }
  }
}

package dev.mooring.schema.state;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The digest of the files that decide a verdict beside the entities: configuration, migrations, the
 * lock.
 */
public final class InputDigest {
  /** Larger files are jars and the like: told apart by size and time. */
  private static final long CONTENT_LIMIT = 4L << 20;

  private InputDigest() {}

  /**
   * The digest of names and contents.
   *
   * @param project absolute; the files below it count by their relative names
   * @param files absolute; those that do not exist count as absent
   * @param directories absolute; read recursively
   * @throws IOException where something exists and cannot be read
   */
  public static String of(Path project, Collection<Path> files, Collection<Path> directories)
      throws IOException {
    Digest digest = new Digest();
    for (Path file : new TreeSet<>(files)) {
      digest.add(name(project, file)).add(content(file));
    }
    for (Path directory : new TreeSet<>(directories)) {
      digest.add(name(project, directory));
      for (Map.Entry<String, Path> file : filesBelow(directory).entrySet()) {
        digest.add(file.getKey()).add(content(file.getValue()));
      }
    }
    return digest.hex();
  }

  private static String name(Path project, Path path) {
    return (path.startsWith(project) ? project.relativize(path) : path)
        .toString()
        .replace('\\', '/');
  }

  private static String content(Path file) throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        return "directory";
      }
      if (attributes.size() > CONTENT_LIMIT) {
        return attributes.size() + "@" + attributes.lastModifiedTime().toMillis();
      }
      return Checksum.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return "absent";
    }
  }

  private static Map<String, Path> filesBelow(Path directory) throws IOException {
    Map<String, Path> found = new TreeMap<>();
    if (Files.isDirectory(directory)) {
      Files.walkFileTree(
          directory,
          new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              found.put(name(directory, file), file);
              return FileVisitResult.CONTINUE;
            }
          });
    }
    return found;
  }
}

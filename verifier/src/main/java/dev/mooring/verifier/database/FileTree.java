package dev.mooring.verifier.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Whole directories copied and deleted. */
final class FileTree {

  private FileTree() {}

  /** Copies files and directories below {@code from} into {@code to}, an existing directory. */
  static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<Path>() {
          private Path target = to;

          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            if (!directory.equals(from)) {
              target = Files.createDirectory(target.resolve(directory.getFileName()));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, target.resolve(file.getFileName()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException problem)
              throws IOException {
            if (problem != null) {
              throw problem;
            }
            Path parent = target.getParent();
            if (!directory.equals(from) && parent != null) {
              target = parent;
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /**
   * Deletes the file or directory with all it holds; never follows links; a missing one is fine.
   */
  static void delete(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      // Someone else (a server's watcher, another build) may be deleting the same tree.
      for (int attempt = 0; ; attempt++) {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
          for (Path child : children) {
            delete(child);
          }
          Files.deleteIfExists(path);
          return;
        } catch (NoSuchFileException e) {
          return;
        } catch (IOException e) {
          if (attempt == 3) {
            throw e;
          }
        }
      }
    }
    Files.deleteIfExists(path);
  }

  /** Deletes what can be deleted; for clean-up after which nothing can be done about the rest. */
  static void discard(Path path) {
    try {
      delete(path);
    } catch (IOException | RuntimeException e) {
      // What is left lies in the private cache and is tried again by the next start.
    }
  }
}

package dev.mooring.verifier.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Where something is made before it is moved into place in one step. */
final class WorkDirectory {

  /** Fills an empty directory. */
  interface Content {
    void into(Path directory) throws IOException;
  }

  private WorkDirectory() {}

  /**
   * The directory of that name in a folder of the root, which nobody changes once it is there; made
   * now if it has to be, by one builder at a time.
   */
  static Path once(Path root, String folder, String name, Content content) throws IOException {
    Path made = root.resolve(folder).resolve(name);
    if (Files.isDirectory(made)) {
      return made;
    }
    return FileGuard.locked(
        root.resolve("lock"),
        () -> {
          if (Files.isDirectory(made)) {
            return made;
          }
          Path work = fresh(root);
          content.into(work);
          Files.createDirectories(root.resolve(folder));
          return Files.move(work, made, StandardCopyOption.ATOMIC_MOVE);
        });
  }

  /**
   * An empty directory under the root, on the same file system. The caller holds the root's lock,
   * so whatever lies there from before was left by a build that was killed, and is deleted.
   */
  static Path fresh(Path root) throws IOException {
    Path work = root.resolve("work");
    FileTree.delete(work);
    Files.createDirectory(work);
    if (Cache.POSIX) {
      // Whatever the umask says: what becomes of it may be read by the server's own user. The root
      // above decides who gets here.
      Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return work;
  }
}

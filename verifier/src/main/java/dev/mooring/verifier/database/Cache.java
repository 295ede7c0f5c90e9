package dev.mooring.verifier.database;

import dev.mooring.schema.state.CacheDirectory;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The private cache of the user who runs the build: whatever lies in it can be made anew. */
public final class Cache {
  static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private Cache() {}

  /** Where the cache is, absolute; it need not exist yet. */
  public static Path directory() {
    return CacheDirectory.locate();
  }

  /**
   * The directory of that name in the cache, created so that only its owner can look into it. The
   * cache itself is created likewise, but left as it is where it exists: it may be a directory that
   * the user shares with others.
   *
   * @throws IOException if it is there and belongs to someone else
   */
  static Path privateDirectory(Path cacheDir, String name) throws IOException {
    Path directory = cacheDir.resolve(name);
    if (!POSIX) {
      return Files.createDirectories(directory);
    }
    if (!Files.isDirectory(cacheDir)) {
      Path parent = cacheDir.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      create(cacheDir);
    }
    if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      create(directory);
    }
    if (ServerUser.isRoot()
        && !Integer.valueOf(0)
            .equals(Files.getAttribute(directory, "unix:uid", LinkOption.NOFOLLOW_LINKS))) {
      throw new IOException(directory + " belongs to another user");
    }
    if (!Files.getPosixFilePermissions(directory).equals(OWNER_ONLY)) {
      Files.setPosixFilePermissions(directory, OWNER_ONLY); // refused to all but its owner
    }
    return directory;
  }

  private static void create(Path directory) throws IOException {
    try {
      Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
        throw e;
      } // else another build was quicker
    }
  }
}

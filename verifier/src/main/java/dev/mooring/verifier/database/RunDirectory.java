package dev.mooring.verifier.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The directory of one running server: its data, socket and log, and {@code owner}, a file that the
 * owning JVM holds locked for as long as it lives. The lock, and not a process number, says that
 * the owner is dead: the cache may be shared by containers that number their processes separately.
 */
final class RunDirectory {
  /** {@code sun_path} has 104 bytes on macOS and 108 on Linux, with a closing zero. */
  private static final int LONGEST_SOCKET_PATH = 103;

  private final Path path;
  private final Path sockets;
  private final FileChannel owner;
  private final FileLock lock;

  private RunDirectory(Path path, Path sockets, FileChannel owner, FileLock lock) {
    this.path = path;
    this.sockets = sockets;
    this.owner = owner;
    this.lock = lock;
  }

  /** A new one; before that, those whose owner is dead are deleted and their servers stopped. */
  static RunDirectory create(Path root, ServerUser user) throws IOException {
    return FileGuard.locked(
        root.resolve("run.lock"),
        () -> {
          Path runs = root.resolve("run");
          traversable(Files.createDirectories(runs));
          reap(runs);
          Path path = runs.resolve(prefix() + Integer.toHexString(random()));
          traversable(Files.createDirectory(path));
          FileChannel owner =
              FileChannel.open(
                  path.resolve("owner"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
          FileLock lock = owner.lock();
          return new RunDirectory(path, sockets(path, user), owner, lock);
        });
  }

  private static int random() {
    return ThreadLocalRandom.current().nextInt(1 << 16, 1 << 24);
  }

  /** Only the path's root is a secret; the server's own user has to pass through. */
  private static void traversable(Path directory) throws IOException {
    if (Cache.POSIX) {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
    }
  }

  /** This JVM's directories begin with it: process number and start, both to the base 36. */
  private static String prefix() {
    ProcessHandle self = ProcessHandle.current();
    long start = self.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
    return Long.toString(self.pid(), 36) + "-" + Long.toString(start, 36) + "-";
  }

  private static Path sockets(Path path, ServerUser user) throws IOException {
    Path near = path.resolve("s");
    int length = near.resolve(".s.PGSQL.5432").toString().getBytes(StandardCharsets.UTF_8).length;
    if (length <= LONGEST_SOCKET_PATH || !Cache.POSIX) {
      return user.directory(near);
    }
    Path far = Files.createTempDirectory("mooring-");
    Files.writeString(path.resolve("sockets"), far.toString());
    user.handOver(far);
    return far;
  }

  private static void reap(Path runs) throws IOException {
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(runs)) {
      for (Path run : stream) {
        // Our own must not even be opened: closing any channel of a file drops the JVM's lock on
        // it.
        if (!run.getFileName().toString().startsWith(prefix()) && isOrphan(run)) {
          OrphanServer.stop(run.resolve("data"));
          discard(run);
        }
      }
    }
  }

  private static boolean isOrphan(Path run) {
    Path owner = run.resolve("owner");
    if (!Files.exists(owner)) {
      return true; // whoever deleted it did not finish
    }
    try (FileChannel channel = FileChannel.open(owner, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static void discard(Path run) {
    Path far = farSockets(run);
    if (far != null) {
      FileTree.discard(far);
    }
    FileTree.discard(run);
  }

  private static @Nullable Path farSockets(Path run) {
    try {
      Path far = Path.of(Files.readString(run.resolve("sockets")));
      return far.getFileName().toString().startsWith("mooring-") ? far : null;
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  Path path() {
    return path;
  }

  Path data() {
    return path.resolve("data");
  }

  Path log() {
    return path.resolve("log");
  }

  /** The private directory for the socket, short enough for its path to fit. */
  Path sockets() {
    return sockets;
  }

  /** Deletes it with all that is in it, and gives up the lock. */
  void delete() {
    try {
      lock.close();
      owner.close();
    } catch (IOException e) {
      // deleted below all the same
    }
    FileTree.discard(sockets);
    FileTree.discard(path);
  }
}

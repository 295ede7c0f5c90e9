package dev.mooring.verifier.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * As whom PostgreSQL runs. It refuses to run as root, and builds in containers usually are root, so
 * that there it gets a user namespace of its own or becomes {@code nobody}.
 */
enum ServerUser {
  /** An ordinary user: nothing to do. */
  SELF,
  /**
   * Root in a user namespace without mappings: is {@code nobody} in its own eyes and owner of the
   * files in the kernel's. Not allowed within Docker's default seccomp profile.
   */
  NAMESPACE,
  /** Root that becomes {@code nobody}. */
  SETPRIV,
  /** The same where there is no setpriv, or only that of busybox, which cannot change the user. */
  SU;

  private List<String> prefix() {
    return switch (this) {
      case SELF -> List.of();
      case NAMESPACE -> List.of("unshare", "-U");
      // The group's name differs (nogroup, nobody), its number does not.
      case SETPRIV -> List.of("setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups");
      case SU -> List.of("su", "-s", "/bin/sh", "-c", "exec \"$@\"", "--", "nobody", "sh");
    };
  }

  /** The first that works on this machine; {@code null} if root has no way to run PostgreSQL. */
  static @Nullable ServerUser current() {
    if (!isRoot()) {
      return SELF;
    }
    for (ServerUser candidate : new ServerUser[] {NAMESPACE, SETPRIV, SU}) {
      if (candidate.works()) {
        return candidate;
      }
    }
    return null;
  }

  static boolean isRoot() {
    Path self = Path.of("/proc/self");
    try {
      if (Files.isDirectory(self)) {
        return Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
      }
    } catch (IOException | UnsupportedOperationException e) {
      // fall through to the name
    }
    return Cache.POSIX && "root".equals(System.getProperty("user.name"));
  }

  boolean works() {
    try {
      Process process =
          new ProcessBuilder(command(List.of("true")))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      if (process.waitFor(10, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
    } catch (IOException e) {
      return false; // no such program
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  /** The command as this user runs it. */
  List<String> command(List<String> command) {
    List<String> whole = new ArrayList<>(prefix());
    whole.addAll(command);
    return whole;
  }

  /** Whether the server's files have to be handed over to another user. */
  boolean isOther() {
    return this == SETPRIV || this == SU;
  }

  /**
   * The directory, created if need be, under which this user can run PostgreSQL: in the cache,
   * except that {@code nobody} cannot enter root's home. Then it is one in {@code /var/tmp} that
   * only root can write to and nobody but root can list.
   */
  Path root(Path cacheDir) throws IOException {
    if (!isOther()) {
      return Cache.privateDirectory(cacheDir, "postgresql");
    }
    String name = Integer.toHexString(cacheDir.toAbsolutePath().toString().hashCode());
    Path root = Path.of("/var/tmp/mooring-root-" + name);
    if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(
          root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
    }
    // /var/tmp is everyone's: what is there already counts only if root made it.
    if (!Integer.valueOf(0)
        .equals(Files.getAttribute(root, "unix:uid", LinkOption.NOFOLLOW_LINKS))) {
      throw new IOException(root + " belongs to another user; delete it");
    }
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
    return root;
  }

  /** A new directory that this user owns and no other may look into. */
  Path directory(Path path) throws IOException {
    if (!Cache.POSIX) {
      return Files.createDirectory(path);
    }
    Files.createDirectory(
        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    handOver(path);
    return path;
  }

  /** Makes this user the owner of the file or the directory with all it holds. */
  void handOver(Path path) throws IOException {
    if (!isOther()) {
      return;
    }
    UserPrincipal nobody =
        path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            Files.setOwner(directory, nobody);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.setOwner(file, nobody);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}

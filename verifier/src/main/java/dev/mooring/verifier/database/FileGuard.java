package dev.mooring.verifier.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One builder at a time, over threads, class loaders and processes. */
final class FileGuard {

  /** What is done under the lock. */
  interface Action<T> {
    T run() throws IOException;
  }

  private FileGuard() {}

  /** Runs the action while nobody else runs one under the same lock file; not reentrant. */
  static <T> T locked(Path lockFile, Action<T> action) throws IOException {
    // File locks exclude processes, not threads, and closing any channel of the file would drop the
    // lock of the whole JVM. An interned string is the one monitor that copies of this class in
    // several class loaders share.
    synchronized (("mooring-lock:" + lockFile.toAbsolutePath()).intern()) {
      try (FileChannel channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (!lock.isValid()) {
          throw new IOException("lost the lock on " + lockFile);
        }
        return action.run();
      }
    }
  }
}

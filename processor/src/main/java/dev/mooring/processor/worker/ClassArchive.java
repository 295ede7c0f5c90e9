package dev.mooring.processor.worker;

import dev.mooring.schema.state.CacheDirectory;
import dev.mooring.schema.state.Digest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * The class data archive of a worker: half its start-up. One for each JDK build and class path,
 * made by the first worker when its work is done, never needed, and checked by the JVM itself
 * before it is used.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/vm/class-data-sharing.html">Class Data
 *     Sharing</a>
 */
final class ClassArchive {
  private ClassArchive() {}

  /** Where the archive of this JDK and class path belongs; {@code null} where there can be none. */
  static @Nullable Path of(Path cacheDirectory, List<Path> classpath) {
    Digest key =
        new Digest()
            .add(System.getProperty("java.home", ""))
            .add(System.getProperty("java.vm.version", ""))
            .add(System.getProperty("java.vm.vendor", ""));
    for (Path entry : classpath) {
      try {
        BasicFileAttributes attributes = Files.readAttributes(entry, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
          return null;
        }
        key.add(entry + "|" + attributes.size() + "|" + attributes.lastModifiedTime().toMillis());
      } catch (IOException e) {
        return null;
      }
    }
    return cacheDirectory.resolve("archives").resolve(key.hex().substring(0, 32) + ".jsa");
  }

  /**
   * Archives the classes this JVM has loaded. Nothing is said where that is impossible: it is only
   * slower.
   */
  static void dump(Path archive) {
    try {
      LoadedClasses.link();
      Path directory =
          CacheDirectory.create(
              Objects.requireNonNull(archive.toAbsolutePath().getParent(), "an archive's folder"));
      Path temporary =
          directory.resolve(archive.getFileName() + "." + ProcessHandle.current().pid());
      try {
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "vmCds",
                new Object[] {new String[] {"dynamic_dump", temporary.toString()}},
                new String[] {String[].class.getName()});
        if (Files.size(temporary) > 0) {
          Files.move(
              temporary,
              archive,
              StandardCopyOption.ATOMIC_MOVE,
              StandardCopyOption.REPLACE_EXISTING);
        }
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException | JMException | RuntimeException e) {
      // A worker without an archive starts more slowly and does the same.
      return;
    }
  }
}

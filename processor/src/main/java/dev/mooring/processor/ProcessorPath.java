package dev.mooring.processor;

import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;

/** The jars that this processor was loaded from, in their order: the worker's class path. */
final class ProcessorPath {
  private ProcessorPath() {}

  /** Absolute paths; those that do not exist are left out. */
  static List<Path> entries() {
    ClassLoader loader = ProcessorPath.class.getClassLoader();
    List<Path> entries = new ArrayList<>();
    if (loader instanceof URLClassLoader urls) {
      for (URL url : urls.getURLs()) {
        add(entries, url);
      }
    } else {
      // A compiler with a loader of its own, or a processor on the compiler's own class path.
      for (String entry :
          System.getProperty("java.class.path", "").split(java.io.File.pathSeparator, -1)) {
        if (!entry.isEmpty() && Files.exists(Path.of(entry))) {
          entries.add(Path.of(entry).toAbsolutePath());
        }
      }
      CodeSource source = ProcessorPath.class.getProtectionDomain().getCodeSource();
      if (source != null) {
        add(entries, source.getLocation());
      }
    }
    return entries;
  }

  private static void add(List<Path> entries, URL url) {
    try {
      Path path = Path.of(url.toURI()).toAbsolutePath();
      if (Files.exists(path) && !entries.contains(path)) {
        entries.add(path);
      }
    } catch (URISyntaxException | IllegalArgumentException e) {
      // Not a file: nothing a new JVM could load from.
      return;
    }
  }
}

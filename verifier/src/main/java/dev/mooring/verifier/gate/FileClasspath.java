package dev.mooring.verifier.gate;

import dev.mooring.schema.spi.CompileClasspath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Jars and directories in their order. Jars stay open until this is closed: a configuration is
 * found by dozens of questions, and each of them goes through all jars of an application.
 */
public final class FileClasspath implements CompileClasspath, AutoCloseable {
  private final List<Path> entries;
  private final Map<Path, ZipFile> jars = new HashMap<>();

  /** The class path of these entries, whether or not they exist. */
  public FileClasspath(List<Path> entries) {
    this.entries = List.copyOf(entries);
    for (Path entry : this.entries) {
      if (Files.isRegularFile(entry) && !jars.containsKey(entry)) {
        try {
          jars.put(entry, new ZipFile(entry.toFile()));
        } catch (IOException e) {
          // As javac does: what cannot be read is not there.
        }
      }
    }
  }

  @Override
  public boolean hasClass(String binaryName) {
    return resourceLocation(binaryName.replace('.', '/') + ".class") != null;
  }

  @Override
  public synchronized byte @Nullable [] resource(String name) {
    for (Path entry : entries) {
      try {
        ZipFile jar = jars.get(entry);
        if (jar != null) {
          ZipEntry found = jar.getEntry(name);
          if (found != null && !found.isDirectory()) {
            try (InputStream in = jar.getInputStream(found)) {
              return in.readAllBytes();
            }
          }
        } else if (Files.isRegularFile(entry.resolve(name))) {
          return Files.readAllBytes(entry.resolve(name));
        }
      } catch (IOException e) {
        // Not there either.
      }
    }
    return null;
  }

  @Override
  public synchronized @Nullable String resourceLocation(String name) {
    for (Path entry : entries) {
      ZipFile jar = jars.get(entry);
      if (jar != null ? jar.getEntry(name) != null : Files.exists(entry.resolve(name))) {
        return entry.toString();
      }
    }
    return null;
  }

  @Override
  public void close() {
    for (ZipFile jar : jars.values()) {
      try {
        jar.close();
      } catch (IOException e) {
        // Nothing was written to it.
      }
    }
  }
}

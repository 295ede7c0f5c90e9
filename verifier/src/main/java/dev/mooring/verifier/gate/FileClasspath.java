package dev.mooring.verifier.gate;

import dev.mooring.schema.spi.CompileClasspath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Jars and directories in their order. */
final class FileClasspath implements CompileClasspath {
  private final List<Path> entries;

  FileClasspath(List<Path> entries) {
    this.entries = List.copyOf(entries);
  }

  @Override
  public boolean hasClass(String binaryName) {
    return resourceLocation(binaryName.replace('.', '/') + ".class") != null;
  }

  @Override
  public byte @Nullable [] resource(String name) {
    for (Path entry : entries) {
      try {
        if (Files.isRegularFile(entry.resolve(name))) {
          return Files.readAllBytes(entry.resolve(name));
        }
        if (Files.isRegularFile(entry)) {
          try (ZipFile zip = new ZipFile(entry.toFile())) {
            ZipEntry found = zip.getEntry(name);
            if (found != null && !found.isDirectory()) {
              try (InputStream in = zip.getInputStream(found)) {
                return in.readAllBytes();
              }
            }
          }
        }
      } catch (IOException e) {
        // as javac does: what cannot be read is not there
      }
    }
    return null;
  }

  @Override
  public @Nullable String resourceLocation(String name) {
    for (Path entry : entries) {
      if (Files.isDirectory(entry) && Files.exists(entry.resolve(name))) {
        return entry.toString();
      }
      if (Files.isRegularFile(entry)) {
        try (ZipFile zip = new ZipFile(entry.toFile())) {
          if (zip.getEntry(name) != null) {
            return entry.toString();
          }
        } catch (IOException e) {
          // not there
        }
      }
    }
    return null;
  }
}

package dev.mooring.verifier.config;

import dev.mooring.schema.spi.CompileClasspath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Directories and jars, and classes that are just said to be there. */
final class FakeClasspath implements CompileClasspath {
  final List<Path> entries = new ArrayList<>();
  final Set<String> classes = new HashSet<>();

  @Override
  public boolean hasClass(String binaryName) {
    return classes.contains(binaryName);
  }

  @Override
  public byte[] resource(String name) {
    for (Path entry : entries) {
      byte[] bytes = read(entry, name);
      if (bytes != null) {
        return bytes;
      }
    }
    return null;
  }

  @Override
  public String resourceLocation(String name) {
    for (Path entry : entries) {
      if (Files.isDirectory(entry)
          ? Files.exists(entry.resolve(name))
          : read(entry, name) != null) {
        return entry.toString();
      }
    }
    return null;
  }

  private static byte[] read(Path entry, String name) {
    try {
      if (Files.isDirectory(entry)) {
        Path file = entry.resolve(name);
        return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
      }
      try (ZipFile jar = new ZipFile(entry.toFile())) {
        ZipEntry found = jar.getEntry(name);
        if (found == null) {
          return null;
        }
        try (InputStream in = jar.getInputStream(found)) {
          return in.readAllBytes();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.mooring.verifier.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs as they lie on the class path, unpacked once for each content. */
final class PostgresBinaries {
  private final URL archive;
  private final String id;

  private PostgresBinaries(URL archive, String id) {
    this.archive = archive;
    this.id = id;
  }

  /** The binaries on the class path that run on this platform; {@code null} if there are none. */
  static @Nullable PostgresBinaries find(Platform platform) throws IOException {
    for (String resource : platform.resources()) {
      URL archive = find(resource);
      if (archive != null) {
        return new PostgresBinaries(archive, id(resource, archive));
      }
    }
    return null;
  }

  private static @Nullable URL find(String resource) {
    ClassLoader own = PostgresBinaries.class.getClassLoader();
    URL archive = own == null ? null : own.getResource(resource);
    if (archive == null) {
      ClassLoader context = Thread.currentThread().getContextClassLoader();
      archive = context == null ? null : context.getResource(resource);
    }
    return archive;
  }

  /**
   * Length and CRC from the jar's directory: that tells contents apart without reading 15 MB at
   * each start. It need not withstand forgery: who can change the class path can run what he likes.
   */
  private static String id(String resource, URL archive) throws IOException {
    String name = resource.substring(0, resource.lastIndexOf('.'));
    URLConnection connection = archive.openConnection();
    if (connection instanceof JarURLConnection jar) {
      JarEntry entry = jar.getJarEntry();
      if (entry != null && entry.getCrc() >= 0) {
        return name + "-" + entry.getSize() + "-" + Long.toHexString(entry.getCrc());
      }
    }
    try (InputStream opened = connection.getInputStream()) {
      return name
          + "-"
          + connection.getContentLengthLong()
          + "-"
          + Long.toHexString(connection.getLastModified())
          + (opened.markSupported() ? "" : "s");
    }
  }

  /** Names this content, and nothing else, within the cache. */
  String id() {
    return id;
  }

  /**
   * The directory with {@code bin}, {@code lib} and {@code share}, unpacked now if it has to be.
   */
  Path unpacked(Path root) throws IOException {
    return WorkDirectory.once(root, "binaries", id, this::unpack);
  }

  private void unpack(Path target) throws IOException {
    try (InputStream in = archive.openStream();
        InputStream tar = new XZInputStream(new BufferedInputStream(in, 1 << 16))) {
      TarReader.unpack(tar, target);
    }
  }
}

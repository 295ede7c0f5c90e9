package dev.mooring.schema.state;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * A checksum of 64 bits for what nobody forges: whether a file of ours is whole, whether an answer
 * is the one of last time. Unlike SHA-256, every JVM computes it fast before it is warm.
 */
public final class Checksum {
  private Checksum() {}

  /** Up to 16 hexadecimal digits, and the length. */
  public static String of(byte[] bytes) {
    CRC32 one = new CRC32();
    one.update(bytes);
    CRC32C other = new CRC32C();
    other.update(bytes, 0, bytes.length);
    return Long.toHexString(one.getValue() << 32 | other.getValue())
        + '-'
        + Integer.toHexString(bytes.length);
  }

  /** The same of a text as UTF-8. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }
}

package dev.mooring.schema.state;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * A SHA-256 over a sequence of values, each delimited so that no two sequences share their bytes.
 */
public final class Digest {
  private static final char[] HEX = "0123456789abcdef".toCharArray();
  private final MessageDigest sha;

  public Digest() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public Digest add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds the bytes; {@code null} differs from no bytes. */
  public Digest add(byte @Nullable [] bytes) {
    int length = bytes == null ? -1 : bytes.length;
    for (int shift = 24; shift >= 0; shift -= 8) {
      sha.update((byte) (length >>> shift));
    }
    if (bytes != null) {
      sha.update(bytes);
    }
    return this;
  }

  /** 64 hexadecimal digits of what was added so far; more can be added. */
  public String soFar() {
    try {
      return hex(((MessageDigest) sha.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the platform's SHA-256 cannot be copied", e);
    }
  }

  /** 64 hexadecimal digits; the digest is spent. */
  public String hex() {
    return hex(sha.digest());
  }

  private static String hex(byte[] sum) {
    char[] text = new char[sum.length * 2];
    for (int i = 0; i < sum.length; i++) {
      text[2 * i] = HEX[(sum[i] >> 4) & 15];
      text[2 * i + 1] = HEX[sum[i] & 15];
    }
    return new String(text);
  }
}

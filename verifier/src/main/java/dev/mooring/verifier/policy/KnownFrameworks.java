package dev.mooring.verifier.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables that frameworks look after by themselves; read from {@value #FILE}. */
final class KnownFrameworks {
  static final String FILE = "unmanaged-tables.txt";

  private KnownFrameworks() {}

  /** The patterns in the order of the file. */
  static List<String> patterns() {
    try (InputStream in = KnownFrameworks.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the verifier");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }
}

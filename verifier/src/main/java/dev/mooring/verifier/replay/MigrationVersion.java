package dev.mooring.verifier.replay;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version as Flyway orders them: numbers separated by dots or underscores; {@code 1.0} is {@code
 * 1}.
 */
record MigrationVersion(List<BigInteger> parts) implements Comparable<MigrationVersion> {
  MigrationVersion {
    parts = List.copyOf(parts);
  }

  /** The version, or {@code null} where the text is none. */
  static @Nullable MigrationVersion parse(String text) {
    List<BigInteger> parts = new ArrayList<>();
    for (String part : text.replace('_', '.').split("\\.", -1)) {
      if (part.isEmpty() || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return null;
      }
      parts.add(new BigInteger(part));
    }
    while (parts.size() > 1 && parts.get(parts.size() - 1).signum() == 0) {
      parts.remove(parts.size() - 1);
    }
    return new MigrationVersion(parts);
  }

  @Override
  public int compareTo(MigrationVersion other) {
    int common = Math.min(parts.size(), other.parts.size());
    for (int i = 0; i < common; i++) {
      int order = parts.get(i).compareTo(other.parts.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(parts.size(), other.parts.size());
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (BigInteger part : parts) {
      text.append(text.length() == 0 ? "" : ".").append(part);
    }
    return text.toString();
  }
}

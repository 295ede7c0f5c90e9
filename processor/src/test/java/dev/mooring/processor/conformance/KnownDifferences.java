package dev.mooring.processor.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Differences that are understood and stay for now: {@code model.engine = reason}. */
final class KnownDifferences {
  private static final Properties REASONS = load();

  private KnownDifferences() {}

  /** Why model and engine may differ; {@code null} if they may not. */
  static @Nullable String reason(String model, String dialect) {
    return REASONS.getProperty(model + "." + dialect);
  }

  private static Properties load() {
    Properties reasons = new Properties();
    try (InputStream file =
        KnownDifferences.class.getResourceAsStream("/conformance/known-differences.properties")) {
      reasons.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reasons;
  }
}

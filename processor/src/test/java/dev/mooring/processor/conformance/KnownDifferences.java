package dev.mooring.processor.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Differences that are understood and stay for now: {@code model.engine = reason}, or {@code
 * 7.0.model.engine = reason} where only that Hibernate makes one.
 */
final class KnownDifferences {
  private static final Properties REASONS = load("known-differences");
  private static final Properties NOT_REPLAYED = load("not-replayed");

  private KnownDifferences() {}

  /** Why model and engine may differ; {@code null} if they may not. */
  static @Nullable String reason(String model, String dialect) {
    String key = model + "." + dialect;
    return REASONS.getProperty(key, REASONS.getProperty(HibernateInUse.minor() + "." + key));
  }

  /** Why the model's DDL is no migration there; {@code null} if it is to be one. */
  static @Nullable String notReplayed(String model, String dialect) {
    return NOT_REPLAYED.getProperty(model + "." + dialect);
  }

  private static Properties load(String name) {
    Properties reasons = new Properties();
    try (InputStream file =
        KnownDifferences.class.getResourceAsStream("/conformance/" + name + ".properties")) {
      reasons.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reasons;
  }
}

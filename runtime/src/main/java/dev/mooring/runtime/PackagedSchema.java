package dev.mooring.runtime;

import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.lock.LockReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The schema that a build was proven against, packaged beside its classes.
 *
 * @param anchor a class of the jar that holds it
 * @param unit the unit's name
 */
public record PackagedSchema(Class<?> anchor, String unit) {
  /** The packaged schema of that unit; nothing is read before it is asked for. */
  public static PackagedSchema of(Class<?> anchor, String unit) {
    return new PackagedSchema(anchor, unit);
  }

  /**
   * The schema that the entities imply.
   *
   * @throws IllegalStateException where the jar lacks it or it cannot be read
   */
  public Lock entities() {
    Lock lock = read("META-INF/mooring/" + unit + ".json");
    if (lock == null) {
      throw new IllegalStateException(
          "META-INF/mooring/" + unit + ".json is missing beside " + anchor.getName());
    }
    return lock;
  }

  /**
   * The schema that the migrations produce; {@code null} for a unit without migrations.
   *
   * @throws IllegalStateException where it cannot be read
   */
  public @Nullable Lock migrated() {
    return read("META-INF/mooring/" + unit + ".migrated.json");
  }

  private @Nullable Lock read(String resource) {
    ClassLoader loader = anchor.getClassLoader();
    try (InputStream in =
        loader == null
            ? ClassLoader.getSystemResourceAsStream(resource)
            : loader.getResourceAsStream(resource)) {
      return in == null
          ? null
          : LockReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (LockException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}

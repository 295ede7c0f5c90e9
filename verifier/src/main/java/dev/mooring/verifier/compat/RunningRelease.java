package dev.mooring.verifier.compat;

import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.model.Schema;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The release that is running.
 *
 * @param name for people
 * @param lock its entities
 * @param migrated what its migrations produced, where that is packaged with it
 * @param files its migrations, copied; {@code null} where they are not known
 */
record RunningRelease(
    String name, Lock lock, @Nullable Schema migrated, @Nullable List<Path> files) {}

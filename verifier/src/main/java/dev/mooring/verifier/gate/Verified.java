package dev.mooring.verifier.gate;

import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.spi.GateResult;
import org.jspecify.annotations.Nullable;

/**
 * A verdict with the schemas that it is about, which a result has as documents only.
 *
 * @param lock of the entities as they are now
 * @param migrated what the migrations produce; {@code null} where it is not known
 */
record Verified(GateResult result, Lock lock, @Nullable Schema migrated) {}

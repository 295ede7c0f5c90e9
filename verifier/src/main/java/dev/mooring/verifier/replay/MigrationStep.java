package dev.mooring.verifier.replay;

import dev.mooring.schema.model.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What migrations have produced when one more of them has run.
 *
 * @param migration the one that ran, as people find it; {@code null} for the state that is the
 *     first
 * @param repeatable whether those ran that do so whenever they change
 */
public record MigrationStep(@Nullable String migration, boolean repeatable, Schema schema) {}

/**
 * What differs between two schemas, what that does to the application, and what it is called.
 *
 * <p>{@link dev.mooring.schema.diff.SchemaDiffer} turns two schemas into a list of {@link
 * dev.mooring.schema.diff.SchemaChange}s; {@link dev.mooring.schema.diff.EffectTable}, {@link
 * dev.mooring.schema.diff.Levels} and {@link dev.mooring.schema.diff.Codes} judge and name them.
 * Depends on {@code schema.model} and {@code schema.finding}.
 */
@NullMarked
package dev.mooring.schema.diff;

import org.jspecify.annotations.NullMarked;

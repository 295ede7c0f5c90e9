/**
 * The relational schema as immutable values: what entities imply, what migrations produce and what
 * a deployed database holds are all a {@link dev.mooring.schema.model.Schema}. Depends on the JDK
 * alone.
 *
 * <p>Names are held as the engine's catalog holds them (folded unless quoted), so that no reader
 * needs to know how they were written. Every list is sorted by its constructor unless its order has
 * a meaning of its own (key columns, enum values); two schemas that say the same are equal.
 */
@NullMarked
package dev.mooring.schema.model;

import org.jspecify.annotations.NullMarked;

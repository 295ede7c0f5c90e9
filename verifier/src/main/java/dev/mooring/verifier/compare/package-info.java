/**
 * Both schemas as the same engine understands them, and what is told of their differences: {@link
 * dev.mooring.verifier.compare.EntitySide} puts the entities through the engine, {@link
 * dev.mooring.verifier.compare.Canonical} brings expressions into one form, {@link
 * dev.mooring.verifier.compare.Comparison} makes findings of the changes.
 *
 * <p>May depend on {@code verifier.replay} and {@code verifier.database} and on everything in the
 * schema module.
 */
@NullMarked
package dev.mooring.verifier.compare;

import org.jspecify.annotations.NullMarked;

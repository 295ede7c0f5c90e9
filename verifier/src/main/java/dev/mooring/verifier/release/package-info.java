/**
 * Which migrations others may have run already, by what git knows, and what that means for the
 * order of the rest. May depend on {@code replay} and {@code git}.
 */
@NullMarked
package dev.mooring.verifier.release;

import org.jspecify.annotations.NullMarked;

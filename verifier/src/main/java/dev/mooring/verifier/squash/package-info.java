/**
 * Replaces migrations by one baseline migration that makes exactly what they made: the engine tells
 * what that is, and a replay proves it before anything is written.
 */
@NullMarked
package dev.mooring.verifier.squash;

import org.jspecify.annotations.NullMarked;

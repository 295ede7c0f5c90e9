/**
 * Whether a release that is running survives the migrations of the next one ({@link
 * dev.mooring.verifier.compat.CompatCheck}): its entities against the schema of today, judged as it
 * would feel it. May depend on everything in this module.
 */
@NullMarked
package dev.mooring.verifier.compat;

import org.jspecify.annotations.NullMarked;

/**
 * What separates any two of a lock, migrations and a live database ({@link
 * dev.mooring.verifier.diff.SchemaDiff}), for the command line and for the goal ({@link
 * dev.mooring.verifier.diff.DiffMain}). Nothing is ever written to a live database. May depend on
 * everything in this module.
 */
@NullMarked
package dev.mooring.verifier.diff;

import org.jspecify.annotations.NullMarked;

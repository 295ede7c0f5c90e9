/**
 * Moves migrations that are not released yet behind those that are ({@link
 * dev.mooring.verifier.renumber.Renumbering}). May depend on everything in this module.
 */
@NullMarked
package dev.mooring.verifier.renumber;

import org.jspecify.annotations.NullMarked;

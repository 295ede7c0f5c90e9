/**
 * Candidate migrations: written from what separates migrations and entities, proven by a replay
 * before anybody sees them ({@link dev.mooring.verifier.migration.Generation}). May depend on
 * everything in this module but the programs.
 */
@NullMarked
package dev.mooring.verifier.migration;

import org.jspecify.annotations.NullMarked;
